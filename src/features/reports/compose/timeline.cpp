#include "features/reports/compose/writer.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

namespace wijkspraak::reports {

using moments::Moment;
using moments::MomentKind;
using paper::Paint;

namespace {

constexpr double left = 8;
constexpr double right = paper::Figure::text_width - 8;
constexpr double axis = 66;

int day_number(Date date)
{
    return static_cast<int>(std::chrono::sys_days{date.calendar_day()}.time_since_epoch().count());
}

/// Three rows of marks above the axis: the municipality tells, people meet, somebody decides.
struct Row {
    double y;
    Paint paint;
};

Row row_of(MomentKind kind)
{
    if (kind == MomentKind::decision or kind == MomentKind::consent_round) return {16, Paint::care};
    if (moments::is_participatory(kind) or moments::is_session(kind)) return {33, Paint::accent};
    return {50, Paint::quiet};
}

struct Scale {
    int first;
    int last;

    double x(int day) const
    {
        const auto span = std::max(1, last - first);
        return left + (right - left) * static_cast<double>(day - first) / span;
    }
};

void draw_months(paper::Figure& figure, const Scale& scale, Date first)
{
    using namespace std::chrono;
    const auto begin = first.calendar_day();
    year_month month = begin.year() / begin.month();
    const int every = scale.last - scale.first > 900 ? 6 : 3;
    for (int n = 0; n < 600; ++n, month += months{1}) {
        const auto day = day_number(Date{month / std::chrono::day{1}});
        if (day > scale.last) return;
        if (day < scale.first) continue;
        const bool is_labelled = (unsigned{month.month()} - 1) % static_cast<unsigned>(every) == 0;
        figure.shapes.emplace_back(paper::Line{
            scale.x(day), axis, scale.x(day), axis + (is_labelled ? 6.0 : 3.0), Paint::rule});
        if (not is_labelled) continue;
        const auto number = unsigned{month.month()};
        figure.shapes.emplace_back(paper::Label{
            .x = scale.x(day),
            .y = axis + 16,
            .text = std::to_string(number) + "-" + std::to_string(int{month.year()}),
            .anchor = scale.x(day) > right - 28 ? paper::Anchor::end : paper::Anchor::start,
            .size = 7.5,
            .fill = Paint::quiet});
    }
}

void draw_legend(paper::Figure& figure, const Writer& writer)
{
    double x = left;
    const auto entry = [&](Paint paint, const Text& label, double width) {
        figure.shapes.emplace_back(paper::Disc{x + 3, axis + 30, 3, paint});
        figure.shapes.emplace_back(paper::Label{
            .x = x + 10, .y = axis + 33, .text = writer.say(label), .size = 8});
        x += width;
    };
    entry(Paint::care, t("besluit of akkoord"), 110);
    entry(Paint::accent, t("mensen doen mee"), 100);
    entry(Paint::quiet, t("de gemeente vertelt"), 110);
}

/// The moments that have a date.
std::vector<const Moment*> dated(const std::vector<Moment>& all)
{
    std::vector<const Moment*> dated;
    for (const auto& moment : all)
        if (moment.on) dated.push_back(&moment);
    return dated;
}

bool is_earlier(const Moment* a, const Moment* b)
{
    return a->on->first_day < b->on->first_day;
}

} // namespace

paper::Figure timeline(const Writer& writer, const std::vector<Moment>& in_order)
{
    paper::Figure figure{
        .alternative = writer.say(t("Er zijn geen momenten met een datum.")),
        .caption = writer.say(t("De momenten met een datum op een tijdlijn")),
        .height = axis + 40};

    const auto moments = dated(in_order);
    if (moments.empty()) return figure;
    const auto [first, last] = std::ranges::minmax_element(moments, is_earlier);
    figure.alternative = writer.say(
        t("Tijdlijn met {n} momenten, van {eerste} tot {laatste}. Dezelfde momenten staan in de "
          "tabel "
          "hieronder.",
          moments.size(),
          to_text(*(*first)->on),
          to_text(*(*last)->on))
    );

    const Scale scale{day_number((*first)->on->first_day), day_number((*last)->on->first_day)};
    figure.shapes.emplace_back(paper::Line{left, axis, right, axis, Paint::rule});
    draw_months(figure, scale, (*first)->on->first_day);
    for (const auto* moment : moments) {
        const auto row = row_of(moment->kind);
        figure.shapes.emplace_back(paper::Disc{
            scale.x(day_number(moment->on->first_day)), row.y, 3.6, row.paint});
    }
    draw_legend(figure, writer);
    return figure;
}

} // namespace wijkspraak::reports
