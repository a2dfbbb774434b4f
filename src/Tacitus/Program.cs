using Tacitus.Commands;

return TacitusCommand.Run(args);
