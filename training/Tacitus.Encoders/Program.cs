using System.CommandLine;
using Tacitus.Coding.Encoders;
using Tacitus.Encoders;

var output = new Option<string>("--out") { Required = true, Description = "The file to write." };
var kinds = new Option<int>("--kinds") { Description = "How many kinds of names it is to have rows for, all nought.", DefaultValueFactory = _ => 1 };
var root = new RootCommand("Writes all-MiniLM-L6-v2, as its package carries it, in the form that the program reads.") { output, kinds };
root.SetAction(parsed =>
{
    using var file = File.Create(parsed.GetValue(output)!);
    EncoderFile.Write(file, PackagedEncoder.Read(parsed.GetValue(kinds)));
    return 0;
});
return await root.Parse(args).InvokeAsync();
