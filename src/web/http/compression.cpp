#include "web/http/compression.hpp"

#include "web/http/headers.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace wijkspraak::web::http {

namespace {

using namespace std::string_view_literals;

constexpr int quick_level = 1;
constexpr int thorough_level = 6;
constexpr std::size_t shortest_worth_it = 1024;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const
    {
        libdeflate_free_compressor(compressor);
    }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

Compressor make_compressor(int level)
{
    Compressor compressor{libdeflate_alloc_compressor(level)};
    if (not compressor) throw std::bad_alloc{};
    return compressor;
}

/// A thread keeps its compressors: making one costs more than pressing a page.
libdeflate_compressor* compressor_for(Effort effort)
{
    if (effort == Effort::quick) {
        static thread_local const auto quick = make_compressor(quick_level);
        return quick.get();
    }
    static thread_local const auto thorough = make_compressor(thorough_level);
    return thorough.get();
}

/// Whether the parameters of an encoding say that it is not wanted: "q=0" or "q=0.000".
bool is_unwanted(std::string_view parameters)
{
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return false;
    return trimmed(parameters.substr(at + 2)).find_first_not_of("0.") == std::string_view::npos;
}

} // namespace

std::string gzipped(std::string_view bytes, Effort effort)
{
    std::string out(bytes.size(), '\0');
    const auto size = libdeflate_gzip_compress(
        compressor_for(effort), bytes.data(), bytes.size(), out.data(), out.size()
    );
    out.resize(size);
    return out;
}

bool is_worth_compressing(std::string_view content_type, std::size_t size)
{
    constexpr std::array others{
        "application/javascript"sv,
        "application/json"sv,
        "application/manifest+json"sv,
        "application/xml"sv,
        "image/svg+xml"sv,
    };
    if (size < shortest_worth_it) return false;
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    return type.starts_with("text/") or std::ranges::find(others, type) != others.end();
}

bool accepts_gzip(std::string_view accept_encoding)
{
    bool accepts = false;
    while (not accept_encoding.empty()) {
        const auto item = accept_encoding.substr(0, accept_encoding.find(','));
        accept_encoding.remove_prefix(std::min(accept_encoding.size(), item.size() + 1));

        const auto name = trimmed(item.substr(0, item.find(';')));
        const auto parameters = item.substr(std::min(item.size(), item.find(';')));
        if (is_same_word(name, "gzip")) return not is_unwanted(parameters);
        if (name == "*") accepts = not is_unwanted(parameters);
    }
    return accepts;
}

} // namespace wijkspraak::web::http
