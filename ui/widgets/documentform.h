// What a person says about a document before it is written: its language, its format, the days it covers, and whatever
// else that kind of document asks for. Nothing in such a form is kept, so leaving it never asks and loses nothing.
#pragma once

#include "core/base/dates.h"
#include "ui/widgets/documentorder.h"
#include "ui/widgets/formpanel.h"

#include <span>

class QDateEdit;

namespace lianming {

class DocumentForm : public FormPanel
{
    Q_OBJECT

public:
    explicit DocumentForm(QWidget *parent = nullptr);

    [[nodiscard]] DocumentLanguage language() const;
    [[nodiscard]] DocumentFormat format() const;
    /// The days that were chosen; nothing: all there are.
    [[nodiscard]] std::optional<DaySpan> days() const;

    [[nodiscard]] bool isDirty() const override { return false; }

protected:
    /// The fields "language", which begins with the screen's, and "format".
    void addLanguage();
    void addLanguageAndFormat(DocumentFormat first, std::span<const DocumentFormat> formats = documentFormats);
    /// The fields "days", "from" and "to": the quarters and years up to `today`, days of one's own, and `all` in words
    /// if not empty. Begins with all, otherwise with the last quarter that ended.
    void addDays(QDate today, const Text &all = {});
    /// Adds what is wrong with the days.
    void checkDays(QHash<QString, QString> &problems) const;

private:
    void showDays();

    ChoiceField *m_language = nullptr;
    ChoiceField *m_format = nullptr;
    ChoiceField *m_days = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
};

/// The quarter that contains `today`, then `count` − 1 before it, newest first.
[[nodiscard]] QList<Period> quartersUpTo(QDate today, int count);

} // namespace lianming
