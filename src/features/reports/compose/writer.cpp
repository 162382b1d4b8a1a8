#include "features/reports/compose/writer.hpp"

namespace wijkspraak::reports {

void Writer::heading(int level, const Text& text, std::string anchor)
{
    put(paper::Heading{.level = level, .text = say(text), .anchor = std::move(anchor)});
}

void Writer::paragraph(const Text& text)
{
    put(paper::Paragraph{say(text)});
}

void Writer::written(const std::string& text)
{
    std::string_view rest = text;
    while (not rest.empty()) {
        const auto end = rest.find("\n\n");
        if (const auto part = rest.substr(0, end); not part.empty())
            put(paper::Paragraph{std::string{part}});
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 2);
    }
}

void Writer::note(paper::Tone tone, const Text& word, const Text& text)
{
    put(paper::Note{.tone = tone, .word = say(word), .runs = say(text)});
}

void Writer::list(const std::vector<Text>& items)
{
    paper::List list;
    for (const auto& item : items) list.items.emplace_back(say(item));
    put(std::move(list));
}

paper::Runs Writer::or_missing(const std::string& text) const
{
    if (not text.empty()) return text;
    return paper::Runs{paper::emphatic(say(t("niet vastgelegd")))};
}

void FactList::add(const Text& label, const Text& value)
{
    if (not value.empty()) facts_.push_back({writer_.say(label), writer_.say(value)});
}

void FactList::add(const Text& label, const std::string& value)
{
    if (not value.empty()) facts_.push_back({writer_.say(label), value});
}

} // namespace wijkspraak::reports
