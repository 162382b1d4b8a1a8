#include "paper/pdf/composer.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <cmath>

namespace wijkspraak::paper::pdf {

namespace {

constexpr double item_indent = 18;
constexpr double note_padding = 12;

std::set<std::string> anchors_of(const Document& document)
{
    std::set<std::string> anchors;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) anchors.insert(heading->anchor);
    return anchors;
}

const Look& look_of(const Heading& heading)
{
    if (heading.level <= 1) return heading_1;
    return heading.level == 2 ? heading_2 : heading_3;
}

double gap_above(const Heading& heading)
{
    if (heading.level <= 1) return 34;
    return heading.level == 2 ? 22 : 14;
}

double gap_below(const Heading& heading)
{
    return heading.level <= 1 ? 10 : 4;
}

std::string_view tag_of(const Heading& heading)
{
    if (heading.level <= 1) return "H1";
    return heading.level == 2 ? "H2" : "H3";
}

struct Colours {
    Colour strong;
    Colour soft;
};

Colours colours_of(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return {palette::accent, palette::accent_soft};
    case Tone::good: return {palette::good, palette::good_soft};
    case Tone::care: return {palette::care, palette::care_soft};
    case Tone::bad: return {palette::bad, palette::bad_soft};
    }
    return {palette::accent, palette::accent_soft};
}

std::string with(std::string pattern, std::string_view name, int number)
{
    if (const auto at = pattern.find(name); at != std::string::npos)
        pattern.replace(at, name.size(), std::to_string(number));
    return pattern;
}

} // namespace

Composer::Composer(const Document& document, const Layout& known, Press& press, GoOn go_on)
    : document_{document}, known_{known}, press_{press}, go_on_{std::move(go_on)}
{
    press_.know(anchors_of(document));
    auto mark = footer;
    mark.weight = Weight::bold;
    mark.colour = palette::care;
    footer_title_ = press_.typesetter().fit(document.title, footer, text_width - 110);
    draft_mark_ = press_.typesetter().set(document.draft_mark, mark);
}

Layout Composer::compose()
{
    if (document_.has_title_page)
        title_page();
    else
        title_above_text();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) block(i);
    finish_page();

    Layout layout{.pages = press_.page() + 1};
    for (const auto& destination : press_.structure().destinations)
        layout.heading_pages.push_back(destination.page);
    return layout;
}

void Composer::block(std::size_t index)
{
    std::visit(
        overloaded{
            [&](const Heading& heading) { this->heading(heading, index); },
            [&](const Paragraph& paragraph) { this->paragraph(paragraph); },
            [&](const List& list) { this->list(list); },
            [&](const Table& table) { this->table(table); },
            [&](const Figure& figure) { this->figure(figure); },
            [&](const Note& note) { this->note(note); },
            [&](const Facts& facts) { this->facts(facts.facts, block_gap); },
            [&](const PageBreak&) {
                if (not is_at_top()) turn_page();
            },
            [&](const Contents& contents) { this->contents(contents); },
        },
        document_.blocks[index]
    );
}

void Composer::heading(const Heading& heading, std::size_t index)
{
    const auto text = set(heading.text, look_of(heading));
    space(gap_above(heading));
    need(text.height() + gap_below(heading) + lead(index + 1));

    const Opened opened{press_, {.tag = tag_of(heading)}};
    press_.arrive({heading.anchor, heading.text, heading.level, press_.page(), y_});
    ++headings_;
    place(text, margin, opened.element());
    y_ += gap_below(heading);
}

void Composer::paragraph(const Paragraph& paragraph)
{
    const Opened opened{press_, {.tag = "P"}};
    place(set(paragraph.runs, body, measure), margin, opened.element());
    space(paragraph_gap);
}

void Composer::list(const List& list)
{
    const Opened opened{
        press_, {.tag = "L", .numbering = list.is_numbered ? "Decimal" : "Disc"}
    };
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto words = set(list.items[i], body, measure - item_indent);
        const auto label = press_.typesetter().set(
            list.is_numbered ? std::to_string(i + 1) + "." : std::string{"•"}, body
        );
        need(std::min(words.lines(), 2) * words.line_height());

        const Opened item{press_, {.tag = "LI"}};
        {
            const Opened labelled{press_, {.tag = "Lbl"}};
            press_.draw(label, {0, label.lines()}, {margin + 2, y_}, labelled.element());
        }
        const Opened said{press_, {.tag = "LBody"}};
        place(words, margin + item_indent, said.element());
        space(3);
    }
    space(paragraph_gap - 3);
}

void Composer::note(const Note& note)
{
    const auto colours = colours_of(note.tone);
    auto word_look = caption;
    word_look.colour = colours.strong;
    word_look.weight = Weight::bold;
    const auto word = set(note.word, word_look, text_width - 2 * note_padding);
    const auto text = set(note.runs, body, text_width - 2 * note_padding);
    const auto full = word.height() + text.height() + 2 * note_padding;
    space(6);
    need(std::min(full, word.height() + 2 * text.line_height() + 2 * note_padding));
    if (full < bottom_of_text - top_of_text) need(full);

    const Opened opened{press_, {.tag = "Div"}};
    const auto heading = press_.add({.tag = "P"}, opened.element());
    const auto paragraph = press_.add({.tag = "P"}, opened.element());
    const auto left = margin + note_padding;
    auto head = note.word.empty() ? 0 : word.height();
    for (int first = 0; first < text.lines() or head > 0;) {
        const auto room =
            static_cast<int>((left_over() - head - 2 * note_padding) / text.line_height());
        const auto last = std::min(text.lines(), first + std::max(room, 1));
        const auto height = head + (last - first) * text.line_height() + 2 * note_padding;
        press_.fill({margin, y_, margin + text_width, y_ + height}, colours.soft);
        press_.fill({margin, y_, margin + 3, y_ + height}, colours.strong);
        if (head > 0) press_.draw(word, {0, word.lines()}, {left, y_ + note_padding}, heading);
        press_.draw(text, {first, last}, {left, y_ + note_padding + head}, paragraph);
        y_ += height;
        head = 0;
        first = last;
        if (first < text.lines()) turn_page();
    }
    space(block_gap);
}

void Composer::figure(const Figure& figure)
{
    const auto scale = scale_of(figure);
    const auto height = figure.height * scale;
    const auto words = set(figure.caption, figure_caption, measure);
    space(4);
    need(height + 6 + words.height());

    const Opened together{press_, {.tag = "Div"}};
    {
        const Opened drawn{
            press_,
            {.tag = "Figure",
              .alternative = figure.alternative,
              .bounds = {margin, y_, margin + figure.width * scale, y_ + height}}
        };
        press_.begin_ink(drawn.element());
        draw(figure, press_, margin, y_);
        press_.end_ink();
    }
    y_ += height + 6;
    if (not figure.caption.empty()) {
        const Opened said{press_, {.tag = "Caption"}};
        place(words, margin, said.element());
    }
    space(block_gap);
}

void Composer::place(const SetText& text, double x, int element)
{
    for (int first = 0; first < text.lines();) {
        const auto rest = text.lines() - first;
        const auto room = static_cast<int>(left_over() / text.line_height());
        auto take = room >= rest ? rest : std::min(room, rest - 2);
        if (is_at_top()) take = std::max(take, std::min(std::max(room, 1), rest));
        if (take >= 2 or take == rest) {
            press_.draw(text, {first, first + take}, {x, y_}, element);
            y_ += take * text.line_height();
            first += take;
        }
        if (first < text.lines()) turn_page();
    }
}

double Composer::lead(std::size_t index) const
{
    if (index >= document_.blocks.size()) return 0;
    const auto most = (bottom_of_text - top_of_text) / 2;
    const auto some_lines = [](const SetText& text) {
        return (text.lines() > 3 ? 2 : text.lines()) * text.line_height();
    };
    const auto least = std::visit(
        overloaded{
            [&](const Heading& heading) {
                return gap_above(heading) + set(heading.text, look_of(heading)).height() +
                       gap_below(heading) + lead(index + 1);
            },
            [&](const Paragraph& paragraph) {
                return some_lines(set(paragraph.runs, body, measure));
            },
            [&](const List& list) {
                if (list.items.empty()) return 0.0;
                return some_lines(set(list.items.front(), body, measure - item_indent));
            },
            [&](const Table& table) { return lead_of_table(table); },
            [&](const Figure& figure) {
                return 10 + figure.height * scale_of(figure) +
                       set(figure.caption, figure_caption, measure).height();
            },
            [&](const Note& note) {
                return 2 * note_padding + set(note.word, caption).height() +
                       set(note.runs, body, text_width - 2 * note_padding).height();
            },
            [&](const Facts& facts) { return lead_of_facts(facts.facts); },
            [](const auto&) { return 0.0; },
        },
        document_.blocks[index]
    );
    return std::min(least, most);
}

SetText Composer::set(const Runs& runs, const Look& look, double width) const
{
    return press_.typesetter().set(runs, look, width);
}

void Composer::space(double points)
{
    if (not is_at_top()) y_ += points;
}

void Composer::need(double height)
{
    if (height > left_over() and not is_at_top()) turn_page();
}

void Composer::turn_page()
{
    finish_page();
    press_.next_page();
    y_ = top_of_text;
}

void Composer::finish_page()
{
    go_on_(press_.page() + 1);
    const auto top = footer_baseline - footer.size;
    const bool is_title_page = document_.has_title_page and press_.page() == 0;
    if (document_.is_draft() and not is_title_page) {
        const auto width = press_.typesetter().width_of(draft_mark_);
        press_.show(draft_mark_, {margin + text_width - width, 40});
    }
    if (is_title_page) return;

    const auto number = press_.typesetter().set(
        with(with(document_.page_label, "{page}", press_.page() + 1), "{pages}", known_.pages),
        footer
    );
    press_.stroke({margin, top - 8}, {margin + text_width, top - 8}, palette::rule, 0.5);
    press_.show(footer_title_, {margin, top});
    press_.show(number, {margin + text_width - press_.typesetter().width_of(number), top});
}

} // namespace wijkspraak::paper::pdf
