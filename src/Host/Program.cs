using Yuelu.Host;
using Yuelu.Platform;
using Yuelu.Platform.Verbs;

var modules = HostModules.List();
if (VerbLine.HasVerb(args))
    return await VerbLine.RunAsync(args, HostVerbs.All, modules);

var builder = WebApplication.CreateSlimBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.Configuration.AddCommandLine(args, new Dictionary<string, string>(VerbLine.Settings));
return await builder.RunYueluAsync([.. modules.All]);
