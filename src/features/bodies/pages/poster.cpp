#include "features/bodies/bodies.hpp"
#include "features/bodies/pages.hpp"
#include "paper/qr.hpp"

namespace wijkspraak::bodies {

namespace {

constexpr std::size_t most_meetings = 3;
constexpr double code_width = 170; // in points

/// Puts blocks on a poster, in one language.
class PosterWriter {
public:
    PosterWriter(paper::Document& poster, const Language& language)
        : poster_{poster}, language_{language}
    {}

    void heading(std::string anchor, const Text& text)
    {
        poster_.blocks.push_back(paper::Heading{
            .level = 2, .text = language_.say(text), .anchor = std::move(anchor)});
    }
    void paragraph(const Text& text)
    {
        poster_.blocks.push_back(paper::Paragraph{language_.say(text)});
    }
    void list(const std::vector<Text>& items)
    {
        paper::List list;
        for (const auto& item : items) list.items.emplace_back(language_.say(item));
        poster_.blocks.push_back(std::move(list));
    }
    void figure(paper::Figure figure) { poster_.blocks.push_back(std::move(figure)); }
    std::string said(const Text& text) const { return language_.say(text); }

private:
    paper::Document& poster_;
    const Language& language_;
};

Text line_of(const Meeting& meeting)
{
    const auto where = when_and_where(meeting);
    if (where.empty()) return t("{dag}: {wat}", with_weekday(meeting.on), meeting.title);
    return t("{dag}, {tijd}: {wat}", with_weekday(meeting.on), where, meeting.title);
}

void put_meetings(PosterWriter& writer, const std::vector<Meeting>& meetings)
{
    std::vector<Text> lines;
    for (const auto& meeting : meetings)
        if (not meeting.is_cancelled and lines.size() < most_meetings)
            lines.push_back(line_of(meeting));
    if (lines.empty()) return;
    writer.heading("bijeenkomsten", t("U bent welkom"));
    writer.list(lines);
}

void put_ways(PosterWriter& writer, const Profile& profile)
{
    std::vector<Text> ways;
    for (const auto* way : {&profile.email, &profile.phone, &profile.website})
        if (not way->empty()) ways.push_back(as_is(*way));
    if (ways.empty()) return;
    writer.heading("bereikbaar", t("Zo bereikt u ons"));
    writer.list(ways);
}

} // namespace

paper::Document poster_of(
    const Profiled& shown,
    const Language& language,
    const std::string& municipality,
    const std::string& public_url
)
{
    const auto& body = shown.listed.body;
    auto poster = paper::document_in(language, body.name, shown.today);
    poster.author = municipality;
    poster.subtitle = language.say(
        shown.listed.district.empty()
            ? kind_of(body)
            : t("{vorm} in {stadsdeel}", kind_of(body), shown.listed.district)
    );
    poster.has_title_page = false;
    poster.page_label.clear(); // there is one

    PosterWriter writer{poster, language};
    if (not shown.profile.purpose.empty()) writer.paragraph(as_is(shown.profile.purpose));
    put_meetings(writer, shown.meetings);
    put_ways(writer, shown.profile);
    if (public_url.empty()) return poster;

    const auto address = public_url + public_path(body);
    auto code = paper::figure_of(
        paper::QrCode{address},
        writer.said(t("Een code die met een telefoon naar {adres} leidt.", address)),
        code_width
    );
    code.caption = address;
    writer.figure(std::move(code));
    return poster;
}

} // namespace wijkspraak::bodies
