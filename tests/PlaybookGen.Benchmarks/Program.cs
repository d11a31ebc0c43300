using System.CommandLine;
using PlaybookGen.Benchmarks;

// A hidden verb: this program starts itself as the contender that does nothing but read and write.
if (args is [ReadAndWrite.Verb, var site, var list, var output])
    return ReadAndWrite.Run(site, list, output);

var pages = new Option<string>("--pages")
{
    Description = "How many pages the playbooks have, with commas between.",
    DefaultValueFactory = static _ => "64,1000,10000",
};
var runs = new Option<int>("--runs") { Description = "How often each program runs, after one run that does not count.", DefaultValueFactory = static _ => 5 };
var noHugo = new Option<bool>("--no-hugo") { Description = "Leave Hugo out, also where it is installed." };
var serve = new Option<bool>("--serve") { Description = "Measure also the time from saving a file to the new page, in 'serve' at 1,000 pages." };
var cli = new Option<string?>("--cli")
{
    Description = "PlaybookGen.Cli.dll or its executable; the one built with this program unless said otherwise. For the program "
        + "as people get it: dotnet publish src/PlaybookGen.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o FOLDER",
};
var work = new Option<string?>("--work") { Description = "Where the playbooks and sites go; in memory (/dev/shm) where there is room." };
var root = new RootCommand("Measures whole builds: time, processor time and peak memory of whole processes. Needs Linux and GNU time.")
{
    pages, runs, noHugo, serve, cli, work,
};
pages.Validators.Add(given =>
{
    if (Sizes(given.GetValueOrDefault<string>()).Any(static size => size is < 16 or > 100_000))
        given.AddError("--pages takes whole numbers from 16 to 100000, with commas between.");
});
runs.Validators.Add(static given =>
{
    if (given.GetValueOrDefault<int>() is < 1 or > 100)
        given.AddError("--runs takes a whole number from 1 to 100.");
});
root.SetAction(given => Benchmark.Run(new(
    [.. Sizes(given.GetValue(pages)!)],
    given.GetValue(runs),
    !given.GetValue(noHugo),
    given.GetValue(serve),
    given.GetValue(cli) ?? Path.Combine(AppContext.BaseDirectory, "PlaybookGen.Cli.dll"),
    given.GetValue(work))));
return root.Parse(args).Invoke();

static IEnumerable<int> Sizes(string text) => text.Split(',').Select(static part => int.TryParse(part, out var size) ? size : 0);
