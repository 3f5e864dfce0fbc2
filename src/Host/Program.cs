using Yuelu.Plans;
using Yuelu.Platform;

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.AddYuelu(new PlansModule());
await using var app = builder.Build();
app.UseYuelu();
await app.RunYueluAsync();
