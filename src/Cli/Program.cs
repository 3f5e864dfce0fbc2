return Yuelu.Cli.CommandLine.Run(args);
