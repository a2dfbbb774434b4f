using Tacitus.Coding.Aims;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Learning;

public class WeightLinesTests
{
    [Fact]
    public void Each_line_is_a_name_with_a_weight_for_each_class() => Assert.Equal("always 3 -1\nread 5 0\n", WeightLines.Write(["always", "read"], [[3, 5], [-1, 0]]));

    [Fact]
    public void Judges_are_written_as_they_were_read()
    {
        foreach (var (owner, file, judge) in new (Type, string, object)[] { (typeof(TieJudge), "judge.model", TieJudge.Shipped), (typeof(StateJudge), "states.model", StateJudge.Shipped), (typeof(DoerJudge), "doer-judge.model", DoerJudge.Shipped), (typeof(GroundJudge), "ground-judge.model", GroundJudge.Shipped), (typeof(AimJudge), "aim-judge.model", AimJudge.Shipped), (typeof(EventJudge), "event-judge.model", EventJudge.Shipped) })
        {
            using var stream = owner.Assembly.GetManifestResourceStream($"{owner.Namespace}.{file}")!;
            Assert.Equal(new StreamReader(stream).ReadToEnd(), judge.ToString());
        }
    }

    [Fact]
    public void A_file_that_lacks_a_weight_is_refused() =>
        Assert.Contains("no weight for nonsense", Assert.Throws<InvalidDataException>(() => WeightLines.Read(typeof(AimJudge), "aim-judge.model", ["always", "nonsense"])).Message, StringComparison.Ordinal);
}
