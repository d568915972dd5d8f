// A lookbook for machines (lianming-lookbook/1; its schema is resources/lookbook), and the answer that comes back: a
// choice of works, as the page keeps it (lianming-lookbook-choice/1), as the table that lies beside it, or as a text
// that somebody mailed.
#pragma once

#include "core/base/json.h"
#include "core/reports/lookbook.h"

namespace lianming {

/// `pictures`: of each work, the size of its picture; empty: it has none.
[[nodiscard]] OrderedJson lookbookJson(const Lookbook &book, const std::vector<QSize> &pictures);
/// The schema of that document (JSON Schema 2020-12).
[[nodiscard]] QByteArray lookbookSchema();

/// A table to answer in: "choice" and "remark" are empty; whatever stands in "choice" then, chooses.
[[nodiscard]] QByteArray lookbookChoiceTable(const Lookbook &book);

struct LookbookChoice {
    struct Line {
        int number = 0;
        QString code;
        QString remark;
    };
    QString lookbook;  ///< its reference; empty: the answer does not say
    QList<Line> lines; ///< each work once
    QString remark;
};
/// Reads any of the three. Throws Error::BadInput that names `file` (and the line) for what is none, or chooses
/// nothing.
[[nodiscard]] LookbookChoice readLookbookChoice(const QByteArray &content, const QString &file);
/// Whether a file that begins like this is meant as such an answer, by what names it one: its format, its columns or
/// the reference of a lookbook.
[[nodiscard]] bool isLookbookChoice(const QByteArray &beginning);

} // namespace lianming
