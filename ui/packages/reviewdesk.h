// One exchange on the whole page: at the left what was shared (the package as a whole, proposals, works as pictures
// with what was said of them), at the right the conversation about what is chosen there.
#pragma once

#include "ui/packages/reviewtalk.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace lianming {

class ClickRow;
class Gallery;
class LinkButton;
class Pill;

class ReviewDesk : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewDesk(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void show(const Review &review);
    [[nodiscard]] const Review &review() const { return m_review; }
    [[nodiscard]] ReviewTalk &talk() const { return *m_talk; }
    void choose(const ReviewSubject &subject);
    void step(int direction);

Q_SIGNALS:
    void backWanted();
    /// A proposal with the works that the brand wants.
    void proposalWanted(const QStringList &assets);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillSubjects();
    void addSubject(const ReviewSubject &subject, const QString &text);
    [[nodiscard]] QStringList wantedWorks() const;
    [[nodiscard]] int saidAbout(const ReviewSubject &subject) const;

    ThumbnailLoader *m_pictures;
    Review m_review;
    QHash<QString, Standing> m_choices; ///< of the works, by code
    LinkButton *m_back;
    Label *m_title;
    Pill *m_state;
    Label *m_summary;
    QPushButton *m_propose;
    QVBoxLayout *m_subjects;
    QList<std::pair<ReviewSubject, ClickRow *>> m_rows;
    Gallery *m_works;
    ReviewTalk *m_talk;
};

} // namespace lianming
