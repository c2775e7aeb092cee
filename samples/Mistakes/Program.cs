var app = WebApplication.CreateBuilder(args).Build();
app.MapHonoStar(); // HS0618
app.Run();
