using System.Text;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>Files, folders and JSON lines as inputs.</summary>
internal static class PathInputs
{
    public static IEnumerable<Input> Of(IEnumerable<string> paths, GivenMetadata given) => paths.SelectMany(p => Of(p, given));

    private static IEnumerable<Input> Of(string path, GivenMetadata given)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(f => Of(f, given));
        if (!File.Exists(path)) return [new Input(path, null, [new Issue("missing_path", null, path, $"There is nothing at {path}.", Lost: true)])];
        return path.EndsWith(".jsonl", StringComparison.Ordinal)
            ? File.ReadLines(path).Select((line, i) => new Input($"{path}#{i + 1}", new Source($"{path}#{i + 1}", Encoding.UTF8.GetBytes(line), given), []))
            : [new Input(path, new Source(path, File.ReadAllBytes(path), given), [])];
    }
}
