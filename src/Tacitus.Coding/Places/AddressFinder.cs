using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>
/// Finds addresses by their form and the words of <c>addresses.lexicon</c>: houses, blocks, crossings, streets. Where capitals say nothing only blocks and houses
/// are found. Pure; safe to share between threads.
/// </summary>
internal sealed class AddressFinder
{
    // Names before the word for the street: "Martin Luther King".
    private const int MostNames = 3;

    // A house number has no more digits.
    private const int MostDigits = 6;

    private readonly PhraseLexicon _words = PhraseLexicon.Load("Places.addresses.lexicon");

    /// <summary>The addresses in <paramref name="analysis"/> in order of reading; none overlaps another.</summary>
    public ImmutableArray<Address> Find(Analysis analysis)
    {
        var found = ImmutableArray.CreateBuilder<Address>();
        foreach (var sentence in analysis.Sentences)
        {
            var reader = new Reader(analysis, sentence, _words);
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (reader.At(t) is not (> 0 and var end, var kind)) continue;
                found.Add(new Address(new Span(analysis.Tokens[t].Span.Start, analysis.Tokens[end - 1].Span.End), sentence.Index, kind));
                t = end - 1;
            }
        }
        return found.DrainToImmutable();
    }

    private readonly ref struct Reader(Analysis analysis, Sentence sentence, PhraseLexicon words)
    {
        private readonly int _end = sentence.EndToken;

        // The end of the longest address that begins at token t, and its kind; -1 when none does.
        public (int End, AddressKind Kind) At(int t)
        {
            var token = analysis.Tokens[t];
            if (token.Kind == TokenKind.Number && Block(t) is > 0 and var block) return (block, AddressKind.Block);
            if (token.Kind == TokenKind.Number && House(t) is > 0 and var house) return (house, AddressKind.House);
            if (IsOf("corner", t, out var open) && Pair(SkipThe(open), open: true) is > 0 and var corner) return (corner, AddressKind.Corner);
            if (!IsPlaced(t, out var on)) return (-1, default);
            if (Pair(t, open: false) is > 0 and var pair) return (pair, AddressKind.Corner);
            if (Numbered(t) is > 0 and var numbered) return (numbered, AddressKind.Street);
            return Street(t, loose: on, counted: false) is > 0 and var street ? (street, AddressKind.Street) : (-1, default);
        }

        // "700 block of Central Street", "8000-block of South Velm": here the name needs no word for a street.
        private int Block(int t)
        {
            var i = t + 1;
            if (i < _end && analysis.Tokens[i].Normal == "-") i++;
            if (i + 2 >= _end || analysis.Tokens[i].Normal is not ("block" or "blocks") || analysis.Tokens[i + 1].Normal != "of") return -1;
            var first = SkipThe(i + 2);
            if (Street(first, loose: true, counted: true) is > 0 and var street) return street;
            return Numbered(first) is > 0 and var numbered ? numbered : Names(Compass(first), MostNames);
        }

        private int House(int t)
        {
            var number = analysis.Tokens[t];
            if (number.Span.Length > MostDigits || !number.Normal.All(char.IsAsciiDigit) || t > sentence.FirstToken && analysis.Tokens[t - 1].Normal is "$" or "£" or "€" or "in") return -1;
            foreach (var time in analysis.Times) if (time.Span.Overlaps(number.Span)) return -1;
            return OrdinalEnd(t) > 0 ? -1 : Numbered(t + 1) is > 0 and var numbered ? numbered : Street(t + 1, loose: true, counted: true);
        }

        // "Velm Street and Dorn Avenue", "Kelv and Dorn streets", "5th and Velm"; behind "the corner of" any two names.
        private int Pair(int t, bool open)
        {
            var first = Street(t, loose: true, counted: true);
            var second = -1;
            if (first > 0 && IsJoining(first)) second = SkipThe(first + 1);
            else
            {
                first = Names(Compass(t), MostNames);
                if (first < 0 || !IsJoining(first)) return -1;
                second = SkipThe(first + 1);
                var names = Names(Compass(second), MostNames);
                if (names > 0 && names < _end && IsOf("plural", names, out var plural)) return plural;
                var told = Street(second, loose: open, counted: false) > 0;
                if (!open && !told && OrdinalEnd(Compass(t)) != first) return -1;
                if (!told) return names;
            }
            return Street(second, loose: true, counted: true) is > 0 and var street ? street : Numbered(second) is > 0 and var numbered ? numbered : open ? Names(Compass(second), MostNames) : -1;
        }

        // "Highway 27", "Rue Velm", "I-75".
        private int Numbered(int t)
        {
            if (t >= _end) return -1;
            if (analysis.Tokens[t].Normal is ['i', '-', >= '0' and <= '9', ..]) return t + 1;
            if (!IsCapital(t)) return -1;
            if (IsOf("numbered", t, out var number) && number < _end && analysis.Tokens[number].Kind == TokenKind.Number) return number + 1;
            return IsOf("named", t, out var named) ? Names(named, MostNames) : -1;
        }

        private int Street(int t, bool loose, bool counted)
        {
            var names = 0;
            var i = t;
            for (; i < _end && names <= MostNames + 1; names++)
            {
                if (names > 0 && Suffix(i, loose, counted) is > 0 and var end) return Compass(Suffix(end, loose, counted) is > 0 and var further ? further : end, after: true);
                var next = NameEnd(i);
                if (next < 0) return -1;
                i = next;
            }
            return -1;
        }

        // In small letters ("Velm street") only where a preposition places it; the caller has seen one, or a number.
        private int Suffix(int i, bool loose, bool counted)
        {
            if (i >= _end) return -1;
            if (IsOf("suffix", i, out var end) && (IsCapital(i) || counted || analysis.Tokens[i].Normal is "street" or "avenue") || loose && IsCapital(i) && IsOf("loose", i, out end))
                return end < _end - 1 && analysis.Tokens[end].Normal == "." && analysis.Tokens[i].Span.Length <= "blvd".Length ? end + 1 : end;
            return -1;
        }

        private int Names(int t, int most)
        {
            var i = t;
            for (var names = 0; names < most; names++)
            {
                if (i >= _end || NameEnd(i) is not (> 0 and var next)) break;
                i = next;
            }
            return i > t ? i : -1;
        }

        // A capitalised word with its stop ("N.", "St."), or "35th".
        private int NameEnd(int t)
        {
            if (t >= _end) return -1;
            if (OrdinalEnd(t) is > 0 and var ordinal) return ordinal;
            var token = analysis.Tokens[t];
            if (token.Kind != TokenKind.Word || !IsCapital(t) || token.Tag is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Cconj) return -1;
            return token.Span.Length <= 2 && t + 1 < _end && analysis.Tokens[t + 1].Normal == "." ? t + 2 : t + 1;
        }

        private int OrdinalEnd(int t) => t + 1 < _end && analysis.Tokens[t].Kind == TokenKind.Number && analysis.Tokens[t + 1].Span.Start == analysis.Tokens[t].Span.End && analysis.Tokens[t + 1].Normal is "st" or "nd" or "rd" or "th" ? t + 2 : -1;

        private int Compass(int t, bool after = false)
        {
            if (t >= _end || !IsCapital(t) || !IsOf("compass", t, out var end)) return t;
            if (after) return end;
            if (end < _end && analysis.Tokens[end].Normal == ".") end++;
            return NameEnd(end) > 0 ? end : t;
        }

        private int SkipThe(int t) => t < _end && analysis.Tokens[t].Normal == "the" ? t + 1 : t;

        private bool IsJoining(int t) => t < _end && analysis.Tokens[t].Normal is "and" or "&" or "at" or "near";

        // A preposition of place before it, "the" between at most; and whether it is "on", "along" or "off", which only ways have.
        private bool IsPlaced(int t, out bool on)
        {
            var before = t - 1;
            if (before > sentence.FirstToken && analysis.Tokens[before].Normal == "the") before--;
            on = before >= sentence.FirstToken && analysis.Tokens[before].Normal is "on" or "along" or "off";
            return before >= sentence.FirstToken && IsOf("at", before, out _);
        }

        private bool IsCapital(int t) => char.IsUpper(analysis.Article.Text[analysis.Tokens[t].Span.Start]);

        private bool IsOf(string section, int t, out int end)
        {
            end = t < _end && words.Begins(analysis.Tokens[t]) ? EndOf(section, t) : -1;
            return end >= 0;
        }

        private int EndOf(string section, int t) => words.At(section, analysis.Tokens.AsSpan(), t, _end)?.End ?? -1;
    }
}
