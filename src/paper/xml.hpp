#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::paper::xml {

/// The text as it may stand in XML, between tags and between quotes; characters that XML does not
/// know are left out.
std::string escaped(std::string_view text);

/// Writes elements within each other.
///
///     xml.open("text:p").attribute("text:style-name", "Caption").text(words).close();
class Writer {
public:
    Writer& open(std::string_view name);
    /// Of the element that was opened last, before anything is put into it.
    Writer& attribute(std::string_view name, std::string_view value);
    Writer& text(std::string_view text);
    Writer& close();

    /// What was written, with every element closed.
    std::string take();

private:
    void end_tag();

    std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string> open_;
    bool is_in_tag_ = false;
};

} // namespace wijkspraak::paper::xml
