using CounterSample;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Counter>();
builder.Services.AddHonoStar();
var app = builder.Build();
app.MapStaticAssets();
app.MapHonoStar();
app.Run();
