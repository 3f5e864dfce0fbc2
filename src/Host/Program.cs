using Yuelu.Plans;
using Yuelu.Platform;

var builder = WebApplication.CreateSlimBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.Configuration.AddCommandLine(
    args,
    new Dictionary<string, string> { ["--demo"] = "Demo:Folder", ["--data"] = "Storage:Folder" }
);
builder.AddYuelu(new PlansModule());
await using var app = builder.Build();
app.UseYuelu();
await app.RunYueluAsync();
