using VolunteerPortal.Features.Training;

namespace VolunteerPortal.Data.Sample;

public sealed class SampleTraining
{
    private readonly Dictionary<string, Course> _courses = [];

    public Course this[string title] => _courses[title];

    public static SampleTraining AddTo(PortalDb db, SamplePeople people, SampleDays days)
    {
        var training = new SampleTraining();
        foreach (var row in SampleText.Rows("courses.tsv"))
            training._courses.Add(row[0], new Course { Id = new SampleMix(row[0]).Id(), Title = row[0], Summary = row[1] });
        db.Courses.AddRange(training._courses.Values);

        var (online, drill, listening) = (training["应急志愿服务线上课程"], training["险情处置线下演练"], training["倾听与陪伴入门"]);
        var mix = new SampleMix("training");
        Pass(db, people.Volunteer, online, days.Now.AddDays(-40), days.Now.AddDays(690));
        Pass(db, people.Volunteer, listening, days.Now.AddDays(-30), null);
        foreach (var (at, person) in people.Others.Index())
        {
            var passed = mix.Between(Later(person.Account.CreatedAt, days.Now.AddDays(-300)), days.Now.AddDays(-2));
            if (at % 2 == 0)
                Pass(db, person, online, passed, passed.AddDays(730));
            if (at % 6 == 0)
                Pass(db, person, drill, passed, passed.AddDays(365));
            if (at % 4 == 0)
                Pass(db, person, listening, passed, null);
            if (at % 30 == 15)
                db.TrainingRecords.Add(new TrainingRecord { AccountId = person.Id, CourseId = drill.Id, PassedAt = days.Now.AddDays(-400),
                    ValidTo = days.Now.AddDays(-35) });
        }

        return training;
    }

    private static void Pass(PortalDb db, SamplePerson person, Course course, DateTimeOffset passed, DateTimeOffset? validTo)
    {
        person.Courses.Add(course.Id);
        db.TrainingRecords.Add(new TrainingRecord { AccountId = person.Id, CourseId = course.Id, PassedAt = passed, ValidTo = validTo });
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
