#include "geo/twkb.hpp"

#include <stdexcept>

namespace wijkspraak::geo {

namespace {

constexpr unsigned char multipolygon = 6;

/// Its high half is the number of decimals, doubled.
constexpr unsigned char head_of(Detail detail)
{
    return detail == Detail::centimetre ? multipolygon | 0x40U : multipolygon;
}

void put(std::string& out, std::uint64_t number)
{
    while (number >= 0x80U) {
        out += static_cast<char>(number | 0x80U);
        number >>= 7U;
    }
    out += static_cast<char>(number);
}

/// Small numbers on both sides of zero become small numbers.
void put_signed(std::string& out, std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number) << 1U;
    put(out, number < 0 ? ~bits : bits);
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_{bytes} {}

    unsigned char byte()
    {
        if (at_ == bytes_.size()) throw std::runtime_error{"a shape that ends too early"};
        return static_cast<unsigned char>(bytes_[at_++]);
    }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto part = byte();
            value |= std::uint64_t{part & 0x7FU} << shift;
            if ((part & 0x80U) == 0) return value;
        }
        throw std::runtime_error{"a number in a shape that does not end"};
    }

    std::int64_t signed_number()
    {
        const auto bits = number();
        const auto half = static_cast<std::int64_t>(bits >> 1U);
        return (bits & 1U) != 0 ? ~half : half;
    }

    /// How many of something follow, each of at least one byte.
    std::size_t count()
    {
        const auto value = number();
        if (value > bytes_.size() - at_) throw std::runtime_error{"a shape that ends too early"};
        return static_cast<std::size_t>(value);
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

} // namespace

std::string packed(const Shape& shape, Detail detail)
{
    const std::int32_t unit = detail == Detail::centimetre ? 1 : centimetres;
    std::string out;
    out += static_cast<char>(head_of(detail));
    out += '\0'; // no box, no size, no names, two dimensions
    put(out, shape.polygons.size());
    Point before;
    for (const auto& polygon : shape.polygons) {
        put(out, polygon.rings.size());
        for (const auto& ring : polygon.rings) {
            put(out, ring.size());
            for (const auto point : ring) {
                const Point here{point.x / unit, point.y / unit};
                put_signed(out, std::int64_t{here.x} - before.x);
                put_signed(out, std::int64_t{here.y} - before.y);
                before = here;
            }
        }
    }
    return out;
}

Shape unpacked(std::string_view bytes)
{
    Reader reader{bytes};
    const auto head = reader.byte();
    const bool is_fine = head == head_of(Detail::centimetre);
    if ((not is_fine and head != head_of(Detail::metre)) or reader.byte() != 0)
        throw std::runtime_error{"bytes that are no shape of ours"};

    const std::int64_t unit = is_fine ? 1 : centimetres;
    std::int64_t x = 0;
    std::int64_t y = 0;
    Shape shape;
    shape.polygons.resize(reader.count());
    for (auto& polygon : shape.polygons) {
        polygon.rings.resize(reader.count());
        for (auto& ring : polygon.rings) {
            ring.resize(reader.count());
            for (auto& point : ring) {
                x += reader.signed_number();
                y += reader.signed_number();
                point = {static_cast<std::int32_t>(x * unit), static_cast<std::int32_t>(y * unit)};
            }
        }
    }
    return shape;
}

} // namespace wijkspraak::geo
