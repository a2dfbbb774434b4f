namespace Tacitus.Coding.Counts;

/// <summary>The groups of one sentence, found by where they start and end.</summary>
internal sealed class PersonGroups
{
    private readonly PersonGroup?[] _starting;
    private readonly PersonGroup?[] _ending;

    /// <summary>Indexes <paramref name="groups"/>, which do not overlap, of a sentence of <paramref name="length"/> tokens.</summary>
    public PersonGroups(List<PersonGroup> groups, int length)
    {
        List = groups;
        _starting = new PersonGroup?[length + 1];
        _ending = new PersonGroup?[length + 1];
        foreach (var group in groups)
        {
            _starting[group.Start] = group;
            _ending[group.End] = group;
        }
    }

    /// <summary>All in order of reading.</summary>
    public List<PersonGroup> List { get; }

    /// <summary>The group whose first token is <paramref name="token"/>.</summary>
    public PersonGroup? StartingAt(int token) => (uint)token < (uint)_starting.Length ? _starting[token] : null;

    /// <summary>The group that ends before <paramref name="token"/>.</summary>
    public PersonGroup? EndingAt(int token) => (uint)token < (uint)_ending.Length ? _ending[token] : null;
}
