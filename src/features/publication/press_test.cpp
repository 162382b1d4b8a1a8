#include "features/publication/press.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>

namespace wijkspraak::publication {

namespace {

/// So much text that no buffer holds it all, and of which a part says little about the rest.
std::string long_text()
{
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += std::to_string(i * 7919) + ";een boom\r\n";
    return text;
}

std::string pressed(Press& press, std::size_t part)
{
    std::string all;
    for (auto next = press.next_part(part); not next.empty(); next = press.next_part(part))
        all += next;
    return all;
}

} // namespace

TEST_CASE("what was pressed is a gzip file of the same bytes, with the right digests")
{
    const auto text = long_text();
    Press press;
    for (std::size_t from = 0; from < text.size(); from += 10'007)
        press.put(std::string_view{text}.substr(from, 10'007));
    press.finish();
    const auto file = pressed(press, 4096);

    CHECK(press.size() == text.size());
    CHECK(press.sha256() == paper::fingerprint(text));
    CHECK(press.pressed_size() == file.size());
    CHECK(press.pressed_sha256() == paper::fingerprint(file));
    CHECK(file.size() < text.size() / 2);

    std::string out(text.size(), '\0');
    auto* decompressor = libdeflate_alloc_decompressor();
    const auto result = libdeflate_gzip_decompress(
        decompressor, file.data(), file.size(), out.data(), out.size(), nullptr
    );
    libdeflate_free_decompressor(decompressor);
    CHECK(result == LIBDEFLATE_SUCCESS);
    CHECK(out == text);
}

TEST_CASE("parts are unpressed one after the other, never more at once than asked")
{
    const auto text = long_text();
    Press press;
    press.put(text);
    press.finish();

    Unpressing unpressing;
    std::string out;
    for (auto part = press.next_part(50'000); not part.empty(); part = press.next_part(50'000)) {
        unpressing.add(std::move(part));
        for (auto piece = unpressing.take(1000); not piece.empty(); piece = unpressing.take(1000)) {
            CHECK(piece.size() <= 1000);
            out += piece;
        }
    }
    CHECK(out == text);
}

TEST_CASE("a damaged part is noticed")
{
    Unpressing unpressing;
    unpressing.add("dit is geen gzip-bestand");
    CHECK_THROWS_AS(unpressing.take(1000), std::runtime_error);
}

TEST_CASE("an empty file can be pressed too")
{
    Press press;
    press.finish();
    CHECK(press.size() == 0);
    CHECK(press.pressed_size() > 0);
    CHECK(press.sha256() == paper::fingerprint(""));
}

} // namespace wijkspraak::publication
