namespace Tacitus.Coding.Counts;

/// <summary>An effect word at work in a sentence.</summary>
/// <param name="Token">Its first token.</param>
/// <param name="End">The token after its last, a particle that follows it included.</param>
/// <param name="Use">What it does.</param>
/// <param name="Voice">How it takes its people.</param>
/// <param name="Edge">The first token of its verb: auxiliaries and adverbs included.</param>
internal sealed record TollTrigger(int Token, int End, EffectUse Use, TollVoice Voice, int Edge)
{
    /// <summary>The trigger before it whose people it shares ("abducted on Monday and killed"); null when it has its own.</summary>
    public TollTrigger? SharedWith { get; set; }

    /// <summary>Where its objects begin; later than its end in "killed and wounded 12".</summary>
    public int Objects { get; set; } = End;

    /// <summary>Whether "or" joins it to the trigger beside it, so that a number holds for both together.</summary>
    public bool Either { get; set; }

    /// <summary>Whether a stronger trigger that shares its people takes its place ("shot and killed").</summary>
    public bool Replaced { get; set; }
}
