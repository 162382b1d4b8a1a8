#pragma once

#include "paper/sheets/sheets.hpp"

#include <zip.h>

namespace wijkspraak::paper::sheets {

/// The packed file that an ODS or XLSX is, looked over before anything is read of it.
class Package {
public:
    /// Refuses what is damaged, encrypted, says to unpack too large, or has programs in it.
    static Result<std::unique_ptr<Package>, Refusal> open(
        std::string_view bytes, const Limits& limits
    );

    bool has(const std::string& entry) const;

    /// The beginning of an entry.
    Result<std::string, Refusal> text_of(const std::string& entry, std::size_t most);

    const Limits& limits() const { return limits_; }

private:
    friend class Entry;

    struct Discard {
        void operator()(zip_t* zip) const { zip_discard(zip); }
    };

    Package(zip_t* zip, const Limits& limits) : zip_{zip}, limits_{limits} {}
    std::optional<Refusal> look_over() const;
    std::optional<Refusal> look_at(zip_uint64_t index, std::uint64_t& unpacked) const;

    std::unique_ptr<zip_t, Discard> zip_;
    Limits limits_;
    std::uint64_t unpacked_ = 0; ///< bytes of all entries so far
};

/// One file of a package, unpacked as it is read.
class Entry {
public:
    Entry(Package& package, const std::string& name);

    /// Fills the room as far as it can; 0 at the end, when the checksum has been found right.
    Result<std::size_t, Refusal> read(char* room, std::size_t size);

private:
    struct Close {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };

    Package& package_;
    std::unique_ptr<zip_file_t, Close> file_;
    std::uint64_t packed_ = 0;
    std::uint64_t unpacked_ = 0;
};

} // namespace wijkspraak::paper::sheets
