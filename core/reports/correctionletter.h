// The letter that asks a licensee to put reported lines right: which they are, what is wrong with each in a sentence
// with its numbers, and what is asked. In either language, whatever the screen speaks; as plain text for a message, and
// the lines as a table to go with it. What it says was decided before: by ExceptionService.
#pragma once

#include "core/reports/words.h"
#include "core/royalties/exceptionservice.h"

namespace lianming {

struct CorrectionLetter {
    QString institutionEn;
    QString institutionZh;
    QString licenseeEn; ///< the legal name where the brand has one
    QString licenseeZh;
    QString contractNumber;
    QString contractTitle;
    Period period;
    QDate writtenOn;
    QDate answerBy;
    QString writer;
    QStringList categories; ///< what the contract grants, each once
    QStringList territories;
    QStringList territoriesExcept;
    QStringList channels;
    DaySpan days; ///< in which goods may be sold, sell-off included
    struct Line {
        ExceptionRow row;
        QString remark; ///< a person's words to the licensee; may be empty
    };
    QList<Line> lines;

    /// The letter names so many lines; the others are in the table.
    static constexpr qsizetype linesNamed = 100;
    static constexpr int daysToAnswer = 14;
};

/// A letter about lines of one statement. Throws Error::Rejected where there are none, NotFound.
[[nodiscard]] CorrectionLetter correctionLetterOf(Workspace &workspace, const QList<LineRef> &lines);
/// About all lines of the statement for which a correction is asked and still awaited. Throws Error::Rejected where
/// there are none.
[[nodiscard]] CorrectionLetter correctionLetterOf(Workspace &workspace, Id<SalesStatement> statement);

/// What is wrong with a line, a sentence a reason.
[[nodiscard]] QStringList wrongInWords(const Words &words, const CorrectionLetter &letter, const ExceptionRow &row);
/// What is asked about it.
[[nodiscard]] QString askedInWords(const Words &words, const ExceptionRow &row);

/// The letter as plain text, lines ended by line feeds.
[[nodiscard]] QString correctionLetter(DocumentLanguage language, const CorrectionLetter &letter);
/// All lines as CSV: UTF-8 with a byte-order mark, RFC 4180. Text that a spreadsheet would take for a formula has an
/// apostrophe in front.
[[nodiscard]] QByteArray correctionTable(DocumentLanguage language, const CorrectionLetter &letter);

} // namespace lianming
