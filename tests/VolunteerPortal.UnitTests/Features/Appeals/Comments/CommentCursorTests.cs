using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.UnitTests.Features.Appeals.Comments;

public sealed class CommentCursorTests
{
    [Fact]
    public void What_it_writes_it_reads()
    {
        var cursor = new CommentCursor(new DateTimeOffset(2026, 3, 12, 9, 30, 1, TimeSpan.Zero).AddMicroseconds(123_456),
            Guid.CreateVersion7());

        Assert.Equal(cursor, CommentCursor.Parse(cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("-1-00000000000000000000000000000001")]
    [InlineData("999999999999999999-00000000000000000000000000000001")]
    [InlineData("1-0000000000000000000000000000000g")]
    [InlineData("1-{0000000000000000000000000000001}")]
    [InlineData("1'; drop table comments; --")]
    public void Anything_else_is_no_cursor(string? text) => Assert.Null(CommentCursor.Parse(text));
}
