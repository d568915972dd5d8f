// Database identities that cannot be mixed up: Id<Brand> is no Id<Asset>. 0 means "not stored yet".
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

namespace lianming {

template<class Record>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isSet() const { return value != 0; }
    friend bool operator==(Id, Id) = default;
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace lianming
