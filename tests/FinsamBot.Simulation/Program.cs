using FinsamBot.Simulation;

return CommandLine.Run(args);
