// The letter to a licensee about lines to be corrected, to be read, copied or saved with its table, in the language of
// whoever gets it.
#pragma once

#include "core/reports/words.h"

#include <QHash>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace lianming {

class SegmentedSwitch;

class LetterView : public QWidget
{
    Q_OBJECT

public:
    struct Letter {
        QString text;
        QByteArray table; ///< the lines as CSV
    };
    struct Content {
        QString name; ///< of the files: "TM-2026-0007-2026Q1"
        Letter english;
        Letter chinese;
    };

    explicit LetterView(const Content &content, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();
    /// Save `content`; `name` is a proposal with its ending.
    void saveWanted(const QString &name, const QByteArray &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLetter();
    [[nodiscard]] const Letter &letter() const;
    [[nodiscard]] QString fileName(const QString &ending) const;

    Content m_content;
    SegmentedSwitch *m_language;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_saveText;
    QPushButton *m_saveTable;
};

} // namespace lianming
