using PlaybookGen.Cli;

using var stop = new CancellationTokenSource();
using var interrupted = Interruption.Cancels(stop);
return await App.RunAsync(args, new Terminal(Console.Out, Console.Error, Terminal.ColourWanted), stop.Token);
