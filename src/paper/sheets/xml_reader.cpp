#include "paper/sheets/xml_reader.hpp"

#include "paper/sheets/refusals.hpp"

#include <charconv>
#include <new>

namespace wijkspraak::paper::sheets {

namespace {

constexpr std::size_t bytes_a_piece = 65'536;
constexpr std::int64_t longest_tag = 1'000'000; ///< in bytes
constexpr int deepest = 100;

std::string_view without_prefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Whether this is the name, with a prefix or without one.
bool is_called(std::string_view full, std::string_view name)
{
    if (not full.ends_with(name)) return false;
    return full.size() == name.size() or full[full.size() - name.size() - 1] == ':';
}

} // namespace

const char* Attributes::find(std::string_view name) const
{
    for (const auto* pair = pairs_; *pair != nullptr; pair += 2)
        if (is_called(pair[0], name)) return pair[1];
    return nullptr;
}

std::string_view Attributes::operator[](std::string_view name) const
{
    const auto* found = find(name);
    return found == nullptr ? std::string_view{} : std::string_view{found};
}

bool Attributes::has(std::string_view name) const
{
    return find(name) != nullptr;
}

std::int64_t Attributes::count(std::string_view name, std::int64_t otherwise) const
{
    const auto digits = (*this)[name];
    std::int64_t count = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, count);
    return error == std::errc{} and stop == end and count > 0 ? count : otherwise;
}

XmlReader::XmlReader(Package& package, const std::string& entry, Elements& elements)
    : entry_{package, entry},
      elements_{elements},
      parser_{XML_ParserCreate(nullptr)},
      room_(bytes_a_piece)
{
    if (not parser_) throw std::bad_alloc{};
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), at_start, at_end);
    XML_SetCharacterDataHandler(parser_.get(), at_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), at_doctype);
}

template <typename Action>
void XmlReader::pass(Action&& action)
{
    if (thrown_ or elements_.refusal()) return;
    try {
        action();
    } catch (...) {
        thrown_ = std::current_exception();
    }
    if (thrown_ or elements_.refusal()) XML_StopParser(parser_.get(), XML_FALSE);
}

void XmlReader::at_start(void* self, const char* name, const char** pairs)
{
    auto& reader = *static_cast<XmlReader*>(self);
    reader.pass([&] {
        if (++reader.depth_ > deepest) return reader.elements_.refuse({damaged()});
        reader.elements_.opened(without_prefix(name), Attributes{pairs});
    });
}

void XmlReader::at_end(void* self, const char* name)
{
    auto& reader = *static_cast<XmlReader*>(self);
    --reader.depth_;
    reader.pass([&] { reader.elements_.closed(without_prefix(name)); });
}

void XmlReader::at_text(void* self, const char* text, int size)
{
    auto& reader = *static_cast<XmlReader*>(self);
    reader.pass([&] { reader.elements_.text({text, static_cast<std::size_t>(size)}); });
}

void XmlReader::at_doctype(void* self, const char*, const char*, const char*, int)
{
    auto& reader = *static_cast<XmlReader*>(self);
    reader.pass([&] {
        reader.elements_.refuse(
            {t("In dit bestand staan verwijzingen naar iets buiten de tabel. Bewaar het opnieuw "
               "met een rekenprogramma.")}
        );
    });
}

std::optional<Refusal> XmlReader::parse(const char* piece, std::size_t size, bool is_last)
{
    given_ += static_cast<std::int64_t>(size);
    const auto status =
        XML_Parse(parser_.get(), piece, static_cast<int>(size), is_last ? XML_TRUE : XML_FALSE);
    if (thrown_) std::rethrow_exception(thrown_);
    if (elements_.refusal()) return elements_.refusal();
    if (status != XML_STATUS_OK) return Refusal{damaged()};
    // A tag is kept until its end has come, so one without an end would be kept without end.
    if (given_ - XML_GetCurrentByteIndex(parser_.get()) > longest_tag) return Refusal{damaged()};
    return std::nullopt;
}

Result<bool, Refusal> XmlReader::read_on()
{
    if (is_done_) return false;
    const auto size = entry_.read(room_.data(), room_.size());
    if (not size) return size.error();
    is_done_ = *size == 0;
    if (auto refused = parse(room_.data(), *size, is_done_)) return std::move(*refused);
    return not is_done_;
}

std::optional<Refusal> XmlReader::read_all()
{
    for (;;) {
        const auto step = read_on();
        if (not step) return step.error();
        if (not *step) return std::nullopt;
    }
}

} // namespace wijkspraak::paper::sheets
