#include "web/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::Node;

namespace {

constexpr html::Tag svg{"svg"};
constexpr html::Tag group{"g"};
constexpr html::Tag line{"line"};
constexpr html::Tag path{"path"};
constexpr html::Tag rect{"rect"};
constexpr html::Tag svg_text{"text"};
constexpr html::Tag description{"desc"};

constexpr int margin = 16;
constexpr int axis_height = 44;
constexpr int lane_label_height = 24;
constexpr int row_height = 20;
constexpr int lane_gap = 12;
constexpr int mark_width = 16;

/// A kind of moment is told by its shape as much as by its colour. Each drawn around 0,0.
struct Look {
    Literal css;
    Literal shape;
};

Look look_of(std::size_t lane)
{
    static constexpr std::array<Look, 6> looks{
        {
         {"teken teken--1", "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"},
         {"teken teken--2", "M0-7.5L7.5 0L0 7.5L-7.5 0z"},
         {"teken teken--3", "M-5.5-5.5h11v11h-11z"},
         {"teken teken--4", "M0-7L7 6h-14z"},
         {"teken teken--5", "M0 7L7-6h-14z"},
         {"teken teken--6", "M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z"},
         }
    };
    return looks.at(lane % looks.size());
}

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

html::Attribute at(Literal name, double value)
{
    return attribute(name, number(value));
}

std::chrono::year_month month_of(Date date)
{
    const auto day = date.calendar_day();
    return {day.year(), day.month()};
}

int months_between(std::chrono::year_month from, std::chrono::year_month until)
{
    return static_cast<int>((until - from).count());
}

Text short_name(std::chrono::month month)
{
    static constexpr std::array<Literal, 12> names{
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
    return names.at(unsigned{month} - 1);
}

/// From days to places on the paper.
class Scale {
public:
    Scale(std::chrono::year_month first, int months)
        : first_{first},
          months_{months},
          month_width_{std::clamp(720 / std::max(months, 1), 30, 88)}
    {}

    double x(Date date) const
    {
        const auto day = date.calendar_day();
        const auto last =
            std::chrono::year_month_day_last{day.year() / day.month() / std::chrono::last};
        const auto share = (unsigned{day.day()} - 0.5) / unsigned{last.day()};
        return margin + (months_between(first_, month_of(date)) + share) * month_width_;
    }

    double x(int month) const { return margin + month * month_width_; }
    double width() const { return 2 * margin + months_ * month_width_; }
    int months() const { return months_; }
    std::chrono::year_month month(int index) const { return first_ + std::chrono::months{index}; }
    bool has_room_for_every_name() const { return month_width_ >= 36; }

private:
    std::chrono::year_month first_;
    int months_;
    int month_width_;
};

/// A moment with the row of its lane in which it does not stand in another's way.
struct Placed {
    const TimelineMoment* moment;
    double from;
    double until;
    std::size_t row = 0;
};

struct Lane {
    std::size_t index;
    std::vector<Placed> marks;
    std::size_t rows = 1;
};

Lane lane_of(const Timeline& timeline, std::size_t index, const Scale& scale)
{
    Lane lane{.index = index, .marks = {}};
    for (const auto& moment : timeline.moments)
        if (moment.lane == index)
            lane.marks.push_back(
                {&moment, scale.x(moment.on.first_day), scale.x(moment.on.last_day())}
            );
    std::ranges::stable_sort(lane.marks, {}, &Placed::from);

    std::vector<double> taken_until;
    for (auto& mark : lane.marks) {
        const auto free = std::ranges::find_if(taken_until, [&](double until) {
            return until + mark_width <= mark.from;
        });
        mark.row = static_cast<std::size_t>(free - taken_until.begin());
        if (free == taken_until.end()) taken_until.push_back(0);
        taken_until[mark.row] = mark.until;
    }
    lane.rows = std::max<std::size_t>(taken_until.size(), 1);
    return lane;
}

double height_of(const Lane& lane)
{
    return lane_label_height + static_cast<double>(lane.rows) * row_height + lane_gap;
}

Node mark_of(const Placed& mark, double top, const std::optional<Date>& today)
{
    const auto& moment = *mark.moment;
    const auto look = look_of(moment.lane);
    const auto y = top + static_cast<double>(mark.row) * row_height + row_height / 2.0;
    const bool is_ahead = today and moment.on.first_day > *today;
    const bool is_long = moment.on.precision != Precision::day;
    const auto middle = (mark.from + mark.until) / 2;
    return group(
        cls(look.css),
        attribute_if(is_ahead, attribute("data-stand", "later")),
        html::title(t("{datum}: {wat}", to_text(moment.on), moment.label)),
        html::when(
            is_long,
            [&] {
                return line(
                    cls("teken-duur"),
                    at("x1", mark.from),
                    at("x2", mark.until),
                    at("y1", y),
                    at("y2", y)
                );
            }
        ),
        path(
            attribute("d", look.shape),
            attribute("transform", "translate(" + number(middle) + " " + number(y) + ")")
        )
    );
}

Node drawn(const Lane& lane, double top, const Timeline& timeline, const Scale& scale)
{
    return html::group(
        line(
            cls("baan"),
            at("x1", margin),
            at("x2", scale.width() - margin),
            at("y1", top),
            at("y2", top)
        ),
        svg_text(cls("baan-naam"), at("x", margin), at("y", top + 18), timeline.lanes[lane.index]),
        html::each(
            lane.marks,
            [&](const Placed& mark) {
                return mark_of(mark, top + lane_label_height, timeline.today);
            }
        )
    );
}

/// The years and months along the top, with a line down where a year begins.
Node axis(const Scale& scale, double height)
{
    std::vector<Node> parts;
    for (int i = 0; i < scale.months(); ++i) {
        const auto month = scale.month(i);
        const bool begins_year = month.month() == std::chrono::January;
        const bool begins_quarter = (unsigned{month.month()} - 1) % 3 == 0;
        const bool has_room =
            scale.has_room_for_every_name() or month.month() < std::chrono::November;
        if (begins_year or (i == 0 and has_room))
            parts.push_back(svg_text(
                cls("as-jaar"),
                at("x", scale.x(i)),
                attribute("y", "14"),
                std::to_string(int{month.year()})
            ));
        if (scale.has_room_for_every_name() or begins_quarter)
            parts.push_back(svg_text(
                cls("as-maand"),
                at("x", scale.x(i)),
                attribute("y", "32"),
                short_name(month.month())
            ));
        parts.push_back(line(
            begins_year ? cls("as-lijn as-lijn--jaar") : cls("as-lijn"),
            at("x1", scale.x(i)),
            at("x2", scale.x(i)),
            at("y1", axis_height - 6),
            at("y2", height)
        ));
    }
    return Node::group(std::move(parts));
}

Node today_line(const std::optional<Date>& today, const Scale& scale, double height)
{
    if (not today) return html::nothing();
    const auto x = scale.x(*today);
    if (x < margin or x > scale.width() - margin) return html::nothing();
    return group(
        cls("vandaag"),
        html::title(t("Vandaag")),
        line(at("x1", x), at("x2", x), at("y1", axis_height - 6), at("y2", height))
    );
}

/// What the picture shows, for who cannot see it: the period and how many of each kind.
Node in_words(const Timeline& timeline, const std::vector<Lane>& lanes, const Dated& last)
{
    const auto first = std::ranges::min_element(timeline.moments, {}, [](const auto& moment) {
        return moment.on.first_day;
    });
    return html::group(
        t("{n} moment, van {begin} tot en met {einde}. ",
          "{n} momenten, van {begin} tot en met {einde}. ",
          timeline.moments.size(),
          to_text(first->on),
          to_text(last)),
        html::each(
            lanes,
            [&](const Lane& lane) {
                return Node{t("{soort}: {n}. ", timeline.lanes[lane.index], lane.marks.size())};
            }
        )
    );
}

Node paper(const Timeline& timeline, const std::vector<Lane>& lanes, const Scale& scale, Node words)
{
    double height = axis_height;
    std::vector<Node> drawings;
    for (const auto& lane : lanes) {
        drawings.push_back(drawn(lane, height, timeline, scale));
        height += height_of(lane);
    }
    const auto title_id = timeline.anchor + "-titel";
    const auto words_id = timeline.anchor + "-uitleg";
    return svg(
        attribute("role", "img"),
        attribute("aria-labelledby", title_id),
        attribute("aria-describedby", words_id),
        attribute("width", number(scale.width())),
        attribute("height", number(height)),
        attribute("viewBox", "0 0 " + number(scale.width()) + " " + number(height)),
        html::title(html::id(title_id), timeline.title),
        description(html::id(words_id), std::move(words)),
        axis(scale, height),
        today_line(timeline.today, scale, height),
        Node::group(std::move(drawings))
    );
}

} // namespace

Node picture(const Timeline& timeline)
{
    if (timeline.moments.empty()) return html::nothing();
    const auto first_day = [](const TimelineMoment& moment) { return moment.on.first_day; };
    const auto last_day = [](const TimelineMoment& moment) { return moment.on.last_day(); };
    const auto first = std::ranges::min_element(timeline.moments, {}, first_day);
    const auto last = std::ranges::max_element(timeline.moments, {}, last_day);

    const auto from = month_of(first->on.first_day);
    const auto months = months_between(from, month_of(last->on.last_day())) + 1;
    const Scale scale{from, months};

    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        auto lane = lane_of(timeline, i, scale);
        if (not lane.marks.empty()) lanes.push_back(std::move(lane));
    }
    return html::figure(
        cls("tijdlijn"),
        html::figcaption(timeline.title),
        html::section(
            cls("tijdlijn-rol"),
            attribute("tabindex", "0"),
            attribute("aria-label", t("Tijdlijn, opzij te schuiven")),
            paper(timeline, lanes, scale, in_words(timeline, lanes, last->on))
        )
    );
}

} // namespace wijkspraak::web
