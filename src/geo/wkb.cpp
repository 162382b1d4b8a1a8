#include "geo/wkb.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>

namespace wijkspraak::geo {

namespace {

constexpr std::uint32_t polygon_kind = 3;
constexpr std::uint32_t multipolygon_kind = 6;

struct NoWkb {};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_{bytes} {}

    SourceShape shape()
    {
        const auto kind = head();
        if (kind == polygon_kind) return {polygon()};
        if (kind != multipolygon_kind) throw NoWkb{};
        SourceShape shape(count(9));
        for (auto& part : shape) {
            if (head() != polygon_kind) throw NoWkb{};
            part = polygon();
        }
        return shape;
    }

private:
    /// The kind of geometry, without what says that it has heights or measures.
    std::uint32_t head()
    {
        is_little_ = take(1).front() == 1;
        const auto word = number<std::uint32_t>();
        // ISO adds thousands, the extended form of PostGIS sets bits.
        constexpr std::uint32_t height = 0x80000000U;
        constexpr std::uint32_t measure = 0x40000000U;
        constexpr std::uint32_t reference = 0x20000000U;
        const auto iso = (word & 0xFFFFU) / 1000;
        extra_ = 0;
        if ((word & height) != 0 or iso == 1 or iso == 3) ++extra_;
        if ((word & measure) != 0 or iso == 2 or iso == 3) ++extra_;
        if ((word & reference) != 0) number<std::uint32_t>();
        return (word & 0xFFFFU) % 1000;
    }

    SourcePolygon polygon()
    {
        SourcePolygon rings(count(4));
        for (auto& ring : rings) {
            ring.resize(count(16));
            for (auto& place : ring) {
                place.x = number<double>();
                place.y = number<double>();
                for (unsigned i = 0; i < extra_; ++i) number<double>();
            }
        }
        return rings;
    }

    /// How many of something follow, each of at least so many bytes.
    std::size_t count(std::size_t least)
    {
        const std::size_t value = number<std::uint32_t>();
        if (value > (bytes_.size() - at_) / least) throw NoWkb{};
        return value;
    }

    template <typename Number>
    Number number()
    {
        const auto bytes = take(sizeof(Number));
        std::string turned{bytes};
        if (is_little_ != (std::endian::native == std::endian::little))
            turned.assign(bytes.rbegin(), bytes.rend());
        Number value;
        std::memcpy(&value, turned.data(), sizeof value);
        return value;
    }

    std::string_view take(std::size_t size)
    {
        if (size > bytes_.size() - at_) throw NoWkb{};
        const auto part = bytes_.substr(at_, size);
        at_ += size;
        return part;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    unsigned extra_ = 0;
    bool is_little_ = true;
};

} // namespace

std::optional<SourceShape> read_wkb(std::string_view bytes)
{
    try {
        return Reader{bytes}.shape();
    } catch (const NoWkb&) {
        return std::nullopt;
    }
}

} // namespace wijkspraak::geo
