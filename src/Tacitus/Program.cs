using System.CommandLine;

var root = new RootCommand("Reads news and writes a ledger of political violence.");
return await root.Parse(args).InvokeAsync();
