#include "web/assets.hpp"

#include <algorithm>
#include <stdexcept>

namespace wijkspraak::web {

namespace {

const Embedded& asset(Literal name)
{
    const auto files = embedded_files();
    const auto file = std::ranges::find(files, name.view(), &Embedded::name);
    if (file == files.end()) throw std::logic_error{"no asset " + std::string{name.view()}};
    return *file;
}

} // namespace

std::string asset_path(Literal name)
{
    return std::string{asset(name).path};
}

std::string_view asset_bytes(Literal name)
{
    return asset(name).bytes;
}

std::string_view catalogue(std::string_view language_code)
{
    const auto files = embedded_files();
    const auto file = std::ranges::find(files, std::string{language_code} + ".po", &Embedded::name);
    return file == files.end() ? std::string_view{} : file->bytes;
}

} // namespace wijkspraak::web
