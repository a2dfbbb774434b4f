using Tacitus.Coding;
using Tacitus.Running;

namespace Tacitus.Tests.Program;

public class RunVersionsTests
{
    [Fact]
    public void A_run_does_not_begin_with_an_encoder_of_another_build()
    {
        foreach (var (file, hash) in Coder.Encoders)
        {
            Assert.Equal(hash, Convert.ToHexStringLower(RunVersions.HashOf(file, hash)));
            Assert.StartsWith(file + " is not the encoder", Assert.Throws<IOException>(() => RunVersions.HashOf(file, "00")).Message, StringComparison.Ordinal);
        }
    }
}
