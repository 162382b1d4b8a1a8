#include "paper/sheets/package.hpp"

#include "base/plain.hpp"
#include "paper/programs.hpp"
#include "paper/sheets/refusals.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::paper::sheets {

namespace {

using namespace std::string_view_literals;

/// Below this no ratio is too high: a small file that unpacks well harms nobody.
constexpr std::uint64_t ratio_counts_from = 10'000'000;

constexpr auto end_record = "PK\x05\x06"sv;
constexpr std::size_t end_record_size = 22;
constexpr std::size_t longest_remark = 65'535;

Text programs_inside()
{
    return t(
        "In dit bestand zitten programma's (macro's). Bewaar het zonder macro's, als ODS of XLSX."
    );
}

/// How many entries the file says it has, before any room is made for them; nothing when its end is
/// not there.
std::optional<std::uint64_t> said_entries(std::string_view bytes)
{
    const auto from = bytes.size() - std::min(bytes.size(), end_record_size + longest_remark);
    const auto at = bytes.rfind(end_record);
    if (at == std::string_view::npos or at < from or at + end_record_size > bytes.size())
        return std::nullopt;
    const auto low = static_cast<unsigned char>(bytes[at + 10]);
    const auto high = static_cast<unsigned char>(bytes[at + 11]);
    return low + 256U * high;
}

/// Whether an entry of this name holds a program, or what a program of an office suite keeps.
bool holds_program(std::string_view entry)
{
    const auto name = plain(entry);
    constexpr std::array folders{"basic/"sv, "scripts/"sv, "xl/activex/"sv, "xl/macrosheets/"sv};
    const auto begins = [&](std::string_view folder) { return name.starts_with(folder); };
    return std::any_of(folders.begin(), folders.end(), begins) or
           name.ends_with("vbaproject.bin") or is_program_name(name);
}

} // namespace

Result<std::unique_ptr<Package>, Refusal> Package::open(
    std::string_view bytes, const Limits& limits
)
{
    const auto entries = said_entries(bytes);
    if (not entries) return Refusal{damaged()};
    if (*entries > limits.entries)
        return Refusal{t("In dit bestand zitten meer dan {n} delen.", limits.entries)};
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc{};
    auto* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == nullptr) {
        zip_source_free(source);
        return Refusal{damaged()};
    }
    std::unique_ptr<Package> package{
        new Package{zip, limits}
    };
    if (auto refused = package->look_over()) return std::move(*refused);
    return package;
}

std::optional<Refusal> Package::look_over() const
{
    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(zip_.get(), 0));
    std::uint64_t unpacked = 0;
    for (zip_uint64_t index = 0; index < entries; ++index)
        if (auto refused = look_at(index, unpacked)) return refused;
    return std::nullopt;
}

std::optional<Refusal> Package::look_at(zip_uint64_t index, std::uint64_t& unpacked) const
{
    zip_stat_t about;
    if (zip_stat_index(zip_.get(), index, 0, &about) != 0) return Refusal{damaged()};
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 and about.encryption_method != ZIP_EM_NONE)
        return Refusal{encrypted()};
    if (holds_program(about.name)) return Refusal{programs_inside()};
    if (about.size > limits_.unpacked_bytes - unpacked) return Refusal{unpacks_too_large(limits_)};
    unpacked += about.size;
    return std::nullopt;
}

bool Package::has(const std::string& entry) const
{
    return zip_name_locate(zip_.get(), entry.c_str(), 0) >= 0;
}

Result<std::string, Refusal> Package::text_of(const std::string& entry, std::size_t most)
{
    Entry file{*this, entry};
    std::string text(most, '\0');
    std::size_t size = 0;
    while (size < most) {
        const auto read = file.read(text.data() + size, most - size);
        if (not read) return read.error();
        if (*read == 0) break;
        size += *read;
    }
    text.resize(size);
    return text;
}

Entry::Entry(Package& package, const std::string& name)
    : package_{package}, file_{zip_fopen(package.zip_.get(), name.c_str(), 0)}
{
    zip_stat_t about;
    if (zip_stat(package.zip_.get(), name.c_str(), 0, &about) == 0) packed_ = about.comp_size;
}

Result<std::size_t, Refusal> Entry::read(char* room, std::size_t size)
{
    if (not file_) return Refusal{damaged()};
    const auto count = zip_fread(file_.get(), room, size);
    if (count < 0) return Refusal{damaged()};
    const auto read = static_cast<std::size_t>(count);
    unpacked_ += read;
    package_.unpacked_ += read;
    const auto& limits = package_.limits_;
    const bool is_bomb = unpacked_ > ratio_counts_from and unpacked_ / limits.ratio > packed_;
    if (is_bomb or package_.unpacked_ > limits.unpacked_bytes)
        return Refusal{unpacks_too_large(limits)};
    return read;
}

} // namespace wijkspraak::paper::sheets
