using Yuelu.Plans;
using Yuelu.Platform;
using Yuelu.Platform.Verbs;

Module[] modules = [new PlansModule()];
if (VerbLine.HasVerb(args))
    return await VerbLine.RunAsync(args, HostVerbs.All, new ModuleList(modules));

var builder = WebApplication.CreateSlimBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.Configuration.AddCommandLine(args, new Dictionary<string, string>(VerbLine.Settings));
return await builder.RunYueluAsync(modules);
