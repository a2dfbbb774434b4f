using System.CommandLine;
using Tacitus.Encoders;

var root = new RootCommand("Tunes a public encoder of text to read what Tacitus asks of it.") { TiesCommand.Create(), DeedsCommand.Create() };
return await root.Parse(args).InvokeAsync();
