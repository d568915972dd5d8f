// What is said about one subject of a review package: its picture and facts, what stands, the conversation, and below,
// always in reach, the field to answer in. What was typed stays while the conversation is read again.
#pragma once

#include "core/packages/packageservice.h"
#include "ui/widgets/detailview.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace lianming {

class SegmentedSwitch;
class ThumbnailLoader;

class ReviewTalk : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTalk(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void show(const Review &review, const ReviewSubject &subject);
    [[nodiscard]] const ReviewSubject &subject() const { return m_subject; }
    [[nodiscard]] bool hasText() const;
    void clearText();

Q_SIGNALS:
    /// To be written; its package is filled in.
    void said(const lianming::EntryDraft &draft);
    /// A file is to go along; all but its path is filled in.
    void attachWanted(const lianming::EntryDraft &draft);
    /// Somebody wants a copy of a file.
    void fileWanted(const QString &sha256, const QString &name);
    void proposalWanted(const QString &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Column;

    void retranslate();
    /// What is said now, of this kind, about what is shown.
    [[nodiscard]] EntryDraft draftOf(EntryKind kind) const;
    void say();
    void choose(const QString &value);
    void answer(const ReviewEntry &entry);

    Review m_review;
    ReviewSubject m_subject;
    QString m_replyTo;
    Column *m_column;
    QWidget *m_below; ///< where one writes
    SegmentedSwitch *m_choice;
    QPlainTextEdit *m_text;
    QCheckBox *m_internal;
    QPushButton *m_attach;
    QPushButton *m_say;
    Label *m_answers;
    bool m_filling = false;
};

} // namespace lianming
