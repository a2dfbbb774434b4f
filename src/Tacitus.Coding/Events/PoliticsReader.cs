using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Says of a report whether what it tells was done for politics: by who had a part in it, what was done, to whom, in which words, and by the model of politics.</summary>
internal sealed class PoliticsReader
{
    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _politics = new("Events.politics.lexicon");

    /// <summary>Adds what speaks for politics in <paramref name="tellings"/> to <paramref name="page"/>; <paramref name="political"/> is what the model gives, in thousandths.</summary>
    public void Read(ReportPage page, ImmutableArray<Telling> tellings, int political)
    {
        var group = tellings.SelectMany(t => t.Actors.Where(a => a.Kind is ActorKind.ArmedGroup || a.Kind is ActorKind.StateForce && (!PoliceWords.IsPolice(page.Analysis, a.Span) || t.Roles.Any(r => r.Field is Field.Perpetrator or Field.Target or Field.Victim && r.Span.Overlaps(a.Span))))).FirstOrDefault();
        // A side that is named, the act and the target tell something only where the model has no doubt.
        var doubted = political < Doubtful;
        if (group is not null && !doubted) page.Add(Field.Political, new CodeValue(Code.Of(Political.Yes)), [group.Span], "political/party-to-a-conflict");
        foreach (var telling in tellings)
        {
            var sentence = page.Analysis.Sentences[telling.Frame.Sentence];
            foreach (var (span, kind) in _politics.Find(page.Analysis, sentence.FirstToken, sentence.EndToken)) page.Add(Field.Political, new CodeValue(kind), [span], "political/words");
            if (doubted) continue;
            if (telling.Kind is EventKind.Strike or EventKind.Clash or EventKind.TerritoryChange or EventKind.Agreement or EventKind.Protest or EventKind.GroupChange) page.Add(Field.Political, new CodeValue(Code.Of(Political.Yes)), [telling.Frame.Trigger.Span], "political/act");
            foreach (var role in telling.Roles)
            {
                if (role.Field is not (Field.Target or Field.Victim)) continue;
                var kind = _targets.KindOf(page.Analysis, page.Analysis.TokenAt(role.Span.Start), page.Analysis.TokenAt(role.Span.End - 1) + 1);
                if (kind is "government" or "military" or "diplomatic" or "political_party" or "religious") page.Add(Field.Political, new CodeValue(Code.Of(Political.Yes)), [role.Span], "political/target");
            }
        }
        // Where no words tell, the likelier: crime is told as crime.
        if (political >= Likely && !page.Has(Field.Political)) page.Add(Field.Political, new CodeValue(Code.Of(Political.Yes)), [tellings[0].Frame.Trigger.Span], "political/model", political);
    }

    // In cross-validation on part e of the gold set four in five events from here on are political.
    private const int Likely = 500;

    // Of events that a rule holds to be political and the model gives less, two in eleven are, in articles that it did not learn from (parts n, p and r); from here on 61 in 70.
    private const int Doubtful = 300;
}
