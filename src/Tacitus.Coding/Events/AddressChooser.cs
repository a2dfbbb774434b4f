using System.Collections.Immutable;
using Tacitus.Coding.Dates;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Chooses, among the addresses of an article, that at which each event was.</summary>
internal sealed class AddressChooser
{
    // Sentences around a telling in which the account of it may go on, and from the news on where it is told in full.
    private const int Near = 2, Account = 10;

    // Words before an address in which it may be said whose it is.
    private const int Reach = 6;

    private readonly AddressFinder _finder = new();
    private readonly TimeUseReader _uses = new();
    private readonly PhraseLexicon _words = PhraseLexicon.Load("Places.addresses.lexicon");

    /// <summary>The address of the event that each group of tellings tells of; null where none is told.</summary>
    public ImmutableArray<Address?> Choose(Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups)
    {
        var addresses = _finder.Find(analysis).ToLookup(a => a.Sentence);
        if (addresses.Count == 0) return [.. groups.Select(_ => (Address?)null)];
        var tellers = groups.SelectMany((g, i) => g.Select(t => (t.Frame.Sentence, Group: i))).ToLookup(t => t.Sentence, t => t.Group);
        return [.. groups.Select((g, i) => Choose(analysis, g, i, addresses, tellers))];
    }

    private Address? Choose(Analysis analysis, ImmutableArray<Telling> tellings, int group, ILookup<int, Address> addresses, ILookup<int, int> tellers)
    {
        var told = tellings.SelectMany(t => addresses[t.Frame.Sentence].Where(a => t.Frame.Span.Contains(a.Span) || tellers[t.Frame.Sentence].All(g => g == group))
            .Where(a => IsScene(analysis, a, t.Kind, account: false)).Select(a => (Address: a, Gap: Math.Abs(a.Span.Start - t.Frame.Trigger.Span.End)))).ToList();
        if (told.Count > 0) return told.OrderByDescending(a => a.Address.Kind).ThenBy(a => a.Address.Sentence).ThenBy(a => a.Gap).First().Address;
        var (first, last) = (tellings.Min(t => t.Frame.Sentence), tellings.Max(t => t.Frame.Sentence));
        var sentences = Enumerable.Range(first, last - first + 1).Concat(Enumerable.Range(last + 1, group == 0 ? Account : Near)).Append(first - 1).Where(s => !tellers[s].Any(g => g != group));
        return sentences.SelectMany(s => addresses[s]).Where(a => IsScene(analysis, a, tellings[0].Kind, account: true)).OrderByDescending(a => a.Kind > AddressKind.Street).FirstOrDefault();
    }

    // An account says that it happened, or that somebody was called, there.
    private bool IsScene(Analysis analysis, Address address, EventKind kind, bool account)
    {
        var sentence = analysis.Sentences[address.Sentence];
        var first = analysis.TokenAt(address.Span.Start);
        if (IsSomebodys(analysis, sentence, address, first)) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (IsOf("aside", analysis, i, sentence.EndToken)) return false;
        var use = _uses.Read(analysis, sentence, address.Span).Use;
        if (use is TimeUse.Legal && kind is EventKind.SecurityOperation) return !account;
        return use == TimeUse.Happening || use == TimeUse.Open && !account;
    }

    // "Anton Velm, 34, of 14 Dorn Court", "who lived in the 300 block of Velm Street".
    private bool IsSomebodys(Analysis analysis, Sentence sentence, Address address, int first)
    {
        if (first > sentence.FirstToken && analysis.Tokens[first - 1].Normal == "of" && address.Kind == AddressKind.House) return true;
        for (var i = Math.Max(sentence.FirstToken, first - Reach); i < first; i++) if (IsOf("home", analysis, i, first)) return true;
        return false;
    }

    private bool IsOf(string section, Analysis analysis, int token, int end) => _words.Find(section, analysis, token, end) is not null;
}
