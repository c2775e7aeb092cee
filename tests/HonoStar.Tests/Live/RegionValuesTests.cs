using System.Globalization;
using CsCheck;
using HonoStar.Runtime;

namespace HonoStar.Tests.Live;

public sealed class RegionValuesTests
{
    [Fact]
    public void Integers_come_back() => Gen.Long.Sample(value => new RegionValues(RegionValues.Format(value)).Get<long>(0) == value);

    [Fact]
    public void Numbers_with_fractions_come_back() =>
        Gen.Double.Sample(value => new RegionValues(RegionValues.Format(value)).Get<double>(0).Equals(value));

    [Fact]
    public void Decimals_come_back() =>
        Gen.Decimal.Sample(value => new RegionValues(RegionValues.Format(value)).Get<decimal>(0) == value);

    [Fact]
    public void Dates_come_back_with_their_kind() =>
        Gen.Select(Gen.DateTime, Gen.Enum<DateTimeKind>()).Sample((date, kind) =>
        {
            var value = DateTime.SpecifyKind(date, kind);
            var back = new RegionValues(RegionValues.Format(value)).Get<DateTime>(0);
            return back == value && back.Kind == kind;
        });

    [Fact]
    public void Dates_with_offset_come_back() =>
        Gen.DateTimeOffset.Sample(value => new RegionValues(RegionValues.Format(value)).Get<DateTimeOffset>(0).EqualsExact(value));

    [Fact]
    public void Spans_and_times_come_back() => Gen.TimeSpan.Sample(value =>
        new RegionValues(RegionValues.Format(value)).Get<TimeSpan>(0) == value);

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            var values = new RegionValues(RegionValues.Format(-1.5m), RegionValues.Format(-7));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

            Assert.Equal(-1.5m, values.Get<decimal>(0));
            Assert.Equal(-7, values.Get<int>(1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Absent_values_stay_absent()
    {
        var values = new RegionValues(RegionValues.Format((int?)null), RegionValues.FormatEnum((DayOfWeek?)null), null, RegionValues.Format((bool?)null));

        Assert.Null(values.GetOrNull<int>(0));
        Assert.Null(values.GetEnumOrNull<DayOfWeek>(1));
        Assert.Null(values.GetStringOrNull(2));
        Assert.Equal("", values.GetString(2));
        Assert.Null(values.GetOrNull<bool>(3));
        Assert.Throws<FormatException>(() => values.Get<int>(0));
    }

    [Fact]
    public void Enumerations_and_booleans_come_back()
    {
        var values = new RegionValues(RegionValues.FormatEnum(DayOfWeek.Friday), RegionValues.Format(true));

        Assert.Equal(DayOfWeek.Friday, values.GetEnum<DayOfWeek>(0));
        Assert.True(values.Get<bool>(1));
        Assert.Throws<FormatException>(() => new RegionValues("x").GetEnum<DayOfWeek>(0));
    }

    [Fact]
    public void Equality_is_by_value_and_order()
    {
        Assert.Equal(new RegionValues("a", null), new RegionValues("a", null));
        Assert.Equal(new RegionValues("a").GetHashCode(), new RegionValues("a").GetHashCode());
        Assert.NotEqual(new RegionValues("a", "b"), new RegionValues("b", "a"));
        Assert.NotEqual(new RegionValues("a", null), new RegionValues("a", ""));
        Assert.Equal(default, new RegionValues());
    }
}
