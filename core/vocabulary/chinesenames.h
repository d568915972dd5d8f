// What a Chinese query speaks of: 清乾隆 is the Qing dynasty and its Qianlong reign, 青花瓷 blue-and-white and
// porcelain. Nobody who types it means that the characters must stand side by side.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lianming {

struct NamePiece {
    QString text;
    QStringList codes; ///< of the shipped terms that are called so; none: characters that are no name
};

/// Cuts a run of folded Chinese characters (textfold) into the longest names, from its beginning on. Thread-safe; the
/// first call folds the vocabularies' names, which takes some hundredths of a second.
[[nodiscard]] QList<NamePiece> namePieces(const QString &run);

} // namespace lianming
