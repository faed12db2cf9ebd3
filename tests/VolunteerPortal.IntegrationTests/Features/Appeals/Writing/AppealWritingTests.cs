using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Writing;

public sealed class AppealWritingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_appeal_is_written_previewed_published_withdrawn_published_again()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var visitor = portal.Visitor();

        var preview = await office.Submit(await office.Open("/office/appeals/new"), "保存并预览", Office.Letter);
        var id = Guid.Parse(preview.Path.Split('/')[3]);
        Assert.EndsWith("/preview", preview.Path);
        Assert.Contains("先学会，再上岗", preview.Find("article").TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/appeals/{id}")).Status);

        var list = await office.Submit(preview, "发布");
        Assert.Contains("已发布，志愿者现在就能看到", list.Text);
        var read = await visitor.Open($"/appeals/{id}");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(Words(preview.Find("article .prose").TextContent), Words(read.Find("article .prose").TextContent));

        var withdrawn = await office.Submit(await office.Open($"/office/appeals/{id}/withdrawal"), "确认撤回", ("Form.Reason", "集结时间有变"));
        Assert.Contains("已撤回", withdrawn.Text);
        var gone = await visitor.Open($"/appeals/{id}");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("集结时间有变", gone.Text);

        await office.Submit(await office.Open($"/office/appeals/{id}/preview"), "再次发布");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/appeals/{id}")).Status);
        Assert.Equal(
            ["appeal.created", "appeal.published", "appeal.withdrawn", "appeal.published"],
            await portal.Db(db => db.AuditEntries.Where(e => e.SubjectId == id).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Action)
                .ToListAsync()));
    }

    [Fact]
    public async Task The_editor_shows_again_what_was_saved()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        var id = await office.Draft(
            [.. Office.Letter, ("Form.DocumentNumber", "青文明办〔2026〕7号"), ("Form.Salutation", "全市志愿者"), ("Form.Subtitle", "——倡议书"),
            ("Form.ContactsHiddenAfter", "2026/06/30"), ("Form.Featured", "true"), ("Form.Rows[0].Area", "市级"),
            ("Form.Rows[0].Unit", "青禾市文明办"),
            ("Form.Rows[0].Person", "顾清和"), ("Form.Rows[0].Phone", "（0731）55550110")]);
        var page = await office.Edit(id);

        Assert.Equal("春汛将至，请您搭把手", page.Find("#f-title").GetAttribute("value"));
        Assert.Equal("2026年3月12日", page.Find("#f-issuedon").GetAttribute("value"));
        Assert.Equal("2026年6月30日", page.Find("#f-contactshiddenafter").GetAttribute("value"));
        Assert.Equal("青文明办〔2026〕7号", page.Find("#f-documentnumber").GetAttribute("value"));
        Assert.Equal("0731-55550110", page.Find("#f-rows-0-phone").GetAttribute("value"));
        Assert.True(page.Find("#f-featured").HasAttribute("checked"));
        Assert.Equal("青禾市文明办\n青禾市志愿服务联合会", page.Find("#f-issuingbodies").TextContent.Trim('\n'));
    }

    [Fact]
    public async Task A_published_appeal_is_corrected_and_cannot_lose_what_makes_it_one()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var appeal = await portal.Given.Appeal();
        var visitor = portal.Visitor();
        await visitor.Open($"/appeals/{appeal.Id}");

        var refused = await office.Submit(await office.Edit(appeal.Id), "保存修改", ("Form.IssuedOn", ""));
        var saved = await office.Submit(await office.Edit(appeal.Id), "保存修改", ("Form.Body", "更正：集结点改到东岸 5 号。"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("发布前请填写成文日期", refused.Text);
        Assert.Contains("已保存", saved.Text);
        Assert.Contains("集结点改到东岸 5 号", (await visitor.Open($"/appeals/{appeal.Id}")).Text);
    }

    [Fact]
    public async Task What_is_missing_keeps_a_draft_from_being_published()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft(("Form.Title", "只有标题"), ("Form.IssuedOn", ""), ("Form.Body", ""));

        var preview = await office.Open($"/office/appeals/{id}/preview");
        var complete = await office.Open($"/office/appeals/{await office.Draft()}/preview");
        var forced = await office.Submit(complete, "发布", ("seen", "1"));

        Assert.DoesNotContain("发布", preview.All("button"));
        Assert.Contains("补全后才能发布", preview.Text);
        Assert.Contains("请再看一眼后发布", forced.Text);
    }

    [Fact]
    public async Task Two_who_change_the_same_appeal_notice_each_other()
    {
        var (first, second) = (await portal.SignedIn((await portal.Given.OfficeAdmin()).Id),
            await portal.SignedIn((await portal.Given.OfficeAdmin()).Id));
        var id = await first.Draft();
        var (mine, yours) = (await first.Edit(id), await second.Edit(id));

        await first.Submit(mine, "存草稿", ("Form.Title", "甲改的标题"));
        var conflict = await second.Submit(yours, "存草稿", ("Form.Title", "乙改的标题"), ("Form.Body", "乙写的正文"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("同事改过这一篇", conflict.Text);
        Assert.Equal("乙改的标题", conflict.Find("#f-title").GetAttribute("value"));
        Assert.Contains("乙写的正文", conflict.Find("#f-body").TextContent);
        Assert.Equal("甲改的标题", await TitleOf(id));

        await second.Submit(conflict, "存草稿");
        Assert.Equal("乙改的标题", await TitleOf(id));
    }

    [Fact]
    public async Task Of_many_who_save_at_once_exactly_one_wins()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft();
        var page = await office.Edit(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(number => office.Submit(page, "存草稿", ("Form.Title", $"第 {number} 份"))));

        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await portal.Db(db => db.AuditEntries.CountAsync(e => e.SubjectId == id && e.Action == "appeal.changed")));
    }

    [Fact]
    public async Task More_rows_and_a_pasted_table_come_without_script_and_lose_nothing()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        var more = await office.Submit(await office.Open("/office/appeals/new"), "加几行", ("Form.Title", ""), ("Form.Body", "写了一半"));
        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Equal(6, more.Document.QuerySelectorAll("input[name$='.Phone']").Length);
        Assert.Contains("写了一半", more.Find("#f-body").TextContent);

        var wrong = await office.Submit(more, "存草稿",
            [.. Office.Letter, ("Form.Paste", "柳溪区\t柳溪区文明办\t方小满\t0731-55550121\n云桥区\t云桥区文明办\t丁安然\t12")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("第 2 行的电话", wrong.Text);
        Assert.Contains("丁安然", wrong.Find("#f-paste").TextContent);

        var saved = await office.Submit(wrong, "存草稿",
            ("Form.Paste", "区县\t单位\t联系人\t电话\n柳溪区\t柳溪区文明办\t方小满\t0731-55550121\n云桥区\t云桥区文明办\t丁安然\t0731-55550131"));
        Assert.Equal("丁安然", saved.Find("#f-rows-1-person").GetAttribute("value"));
        Assert.Equal("", saved.Find("#f-paste").TextContent.Trim());
    }

    [Fact]
    public async Task An_appeal_of_another_region_does_not_exist_for_the_office()
    {
        var appeal = await portal.Given.Appeal(regionCode: Given.City);
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin("439902")).Id);
        var own = await office.Open("/office/appeals/new");

        foreach (var path in new[] { "edit", "preview", "withdrawal" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.Open($"/office/appeals/{appeal.Id}/{path}")).Status);
        var fields = Browser.Fields((AngleSharp.Html.Dom.IHtmlFormElement)own.Find("#appeal"), null, Office.Letter)
            .Select(f => (f.Key, f.Value)).ToArray();
        foreach (var path in new[] { "", "/publication", "/withdrawal" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.Post($"/office/appeals/{appeal.Id}{path}", fields)).Status);
        var elsewhere = await office.Submit(own, "存草稿", [.. Office.Letter, ("Form.RegionCode", Given.City)]);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        Assert.DoesNotContain(appeal.Title, (await office.Open("/office/appeals")).Text);
    }

    [Fact]
    public async Task The_city_writes_for_its_counties_and_a_volunteer_writes_nothing()
    {
        var appeal = await portal.Given.Appeal(regionCode: Given.County);
        var city = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var volunteer = await portal.SignedIn((await portal.Given.Account()).Id);

        Assert.Equal(HttpStatusCode.OK, (await city.Edit(appeal.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await volunteer.Edit(appeal.Id)).Status);
        Assert.StartsWith("/login", (await portal.Visitor().Open("/office/appeals")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason_and_says_what_it_means()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var appeal = await portal.Given.Appeal(a => (a.Views, a.Shares) = (1234, 56));
        var question = await office.Open($"/office/appeals/{appeal.Id}/withdrawal");

        var refused = await office.Submit(question, "确认撤回", ("Form.Reason", " "));

        Assert.Contains("1,234 次浏览、56 次转发", question.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请填写撤回原因", refused.Text);
        Assert.Equal(AppealState.Published,
            await portal.Db(db => db.Appeals.Where(a => a.Id == appeal.Id).Select(a => a.State).SingleAsync()));
    }

    private Task<string> TitleOf(Guid id) => portal.Db(db => db.Appeals.Where(a => a.Id == id).Select(a => a.Title).SingleAsync());

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
