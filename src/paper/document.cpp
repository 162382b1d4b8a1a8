#include "paper/document.hpp"

#include "base/language.hpp"

namespace wijkspraak::paper {

Run strong(std::string text)
{
    return {std::move(text), Emphasis::strong};
}

Run emphatic(std::string text)
{
    return {std::move(text), Emphasis::emphatic};
}

Run link(std::string address, std::string text)
{
    return {std::move(text), Emphasis::none, std::move(address)};
}

std::string text_of(const Runs& runs)
{
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

Document document_in(const Language& language, std::string title, Date dated)
{
    Document document{.title = std::move(title), .dated = dated};
    document.language = language.code();
    document.page_label = language.say(t("Pagina {page} van {pages}", "{page}", "{pages}"));
    return document;
}

} // namespace wijkspraak::paper
