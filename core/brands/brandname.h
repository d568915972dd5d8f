// Names of brands made comparable: folded (case, width, accents, traditional characters), without what says only of
// which form a company is (有限公司, Co., Ltd., GmbH) or that it is a shop (旗舰店), and how alike two such names are.
// Pure functions.
#pragma once

#include <QString>
#include <QStringList>

namespace lianming {

/// "罗莱生活科技股份有限公司" → "罗莱生活科技", "Luolai Home Co., Ltd." → "luolaihome". Empty for a name of which
/// nothing is left.
[[nodiscard]] QString brandKey(const QString &name);

/// The parts by which keys are compared, sorted: pairs of characters, of the ends too. One that occurs twice is there
/// twice.
[[nodiscard]] QList<quint32> brandPairs(const QString &key);
/// How much of two lists of pairs is common: 0 … 1 (Dice's coefficient).
[[nodiscard]] double likeness(const QList<quint32> &one, const QList<quint32> &other);

} // namespace lianming
