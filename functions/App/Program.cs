using Baygate.App.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddBaygate();
builder.Services.AddBaygateTelemetry(builder.Configuration);

// Below Warning the storage client logs addresses, and with them the names of files.
builder.Logging.AddFilter("Azure", LogLevel.Warning);
builder.Build().Run();
