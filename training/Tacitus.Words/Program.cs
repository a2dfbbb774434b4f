using System.CommandLine;
using Tacitus.Words;

var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
var output = new Option<string>("--out") { Required = true, Description = "The folder to write clusters.model to." };
var root = new RootCommand("Makes the clusters of words: words of news that an encoder finds used alike. Run it where bench and samples lie.") { data, output };
int[] widths = [128, 512, 2048];
root.SetAction(parsed =>
{
    var texts = NewsTexts.Read(parsed.GetValue(data)!).ToList();
    Progress.Tell($"{texts.Count} texts");
    using var encoder = new Encoder();
    var words = Vocabulary.Of(texts, encoder.Pieces);
    Progress.Tell($"{words.Count} words");
    var vectors = SentenceMeans.Mix(words, LoneWords.Encode(words, encoder), new ContextSentences(texts, words), encoder);
    var random = new Random(1);
    var grouping = new WordGrouping(PrincipalComponents.Project(vectors, random), words.Counts);
    ClusterFile.Write(Path.Combine(parsed.GetValue(output)!, "clusters.model"), words, [.. widths.Select(groups => grouping.Cut(groups, random))]);
    return 0;
});
return await root.Parse(args).InvokeAsync();
