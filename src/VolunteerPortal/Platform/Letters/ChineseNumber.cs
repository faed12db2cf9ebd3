namespace VolunteerPortal.Platform.Letters;

/// <summary>1 is 一, 21 is 二十一.</summary>
public static class ChineseNumber
{
    private const string Figures = "一二三四五六七八九";

    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);

        var ten = number / 10;
        var tens = ten switch { 0 => "", 1 => "十", _ => $"{Figures[ten - 1]}十" };
        return number % 10 == 0 ? tens : tens + Figures[number % 10 - 1];
    }
}
