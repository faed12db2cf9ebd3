using System.Net.Sockets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace VolunteerPortal.IntegrationTests.Platform.Design;

/// <summary>Goes wrong on request. Only in the portal of TroubleFixture.</summary>
[AllowAnonymous]
[Route("/trouble")]
public sealed class TroubleController : Controller
{
    [HttpGet("mistake")]
    public IActionResult Mistake() => throw new InvalidOperationException("secret of the house");

    [HttpGet("no-database")]
    public IActionResult NoDatabase() => throw new NpgsqlException("Failed to connect to 10.0.0.7", new SocketException());

    [HttpGet("late")]
    public IActionResult Late() => throw new BadHttpRequestException("too slow", StatusCodes.Status408RequestTimeout);

    [HttpGet("status/{status:int}")]
    public IActionResult Status(int status)
    {
        if (status == StatusCodes.Status429TooManyRequests)
            Response.Headers.RetryAfter = "90";

        return StatusCode(status);
    }

    [HttpPost("form")]
    public IActionResult Form() => Content("taken");
}
