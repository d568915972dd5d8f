// The review of a product over the whole page: a round's picture with its pins, the versions of it to compare, the
// remarks at the right, and below them the one that is being written. Pictures are read and compared off the window's
// thread.
#pragma once

#include "core/imaging/pictureworker.h"
#include "ui/approvals/reviewcanvas.h"
#include "ui/approvals/reviewthreads.h"

class QCheckBox;
class QHBoxLayout;
class QToolButton;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace lianming {

class Label;
class LinkButton;
class Page;
class SegmentedSwitch;
struct Workspace;

class ReviewView : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewView(Page &page, QWidget *parent = nullptr);

    /// Shows a product's newest round, or stays at the round and file that are shown if it is the same product.
    void show(const ApprovalDetail &detail, const ReviewRights &rights);
    [[nodiscard]] qint64 product() const { return m_detail.item.id().value; }
    void setMode(CanvasMode mode);
    /// Chooses a remark, and shows the round and file that it is pinned to.
    void choose(qint64 thread);
    void retranslate();
    /// Whether a remark is being written.
    [[nodiscard]] bool isWriting() const;

Q_SIGNALS:
    void closed();
    /// Something was written: what is shown is to be read again.
    void written();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A file of a round.
    struct Shown {
        const Submission *round = nullptr;
        qsizetype place = 0;

        [[nodiscard]] const SubmissionFile &file() const { return round->files[place]; }
    };

    [[nodiscard]] QList<Shown> files() const;
    [[nodiscard]] std::optional<Shown> current() const;
    [[nodiscard]] std::optional<Shown> compared() const;
    /// The files that are chosen, and the page of them.
    [[nodiscard]] QList<qint64> wanted() const;
    void addZoomButtons(QHBoxLayout &row);
    void fillChoices();
    /// A file is never compared with itself.
    void compareWithOther();
    /// The first page of another file.
    void turnTo(int page);
    void showPictures();
    void readPicture(const SubmissionFile &file, void (ReviewCanvas::*put)(const QImage &),
                     PicturePage ReviewView::*kept);
    void showSheets();
    /// Whether the file that is compared with ends before the page that is shown.
    [[nodiscard]] bool lacksEarlier() const;
    void compare();
    void showPins();
    void showState();
    void add();
    void write(std::function<void(Workspace &)> deed);
    void answer(qint64 thread);
    void reopen(qint64 thread);
    void step(int direction);

    Page &m_page;
    ApprovalDetail m_detail;
    ReviewRights m_rights;
    qint64 m_chosen = 0;
    QList<qint64> m_read; ///< what the pictures show, or will
    qint64 m_round = 0;   ///< answers to earlier readings are dropped
    PicturePage m_newer;
    PicturePage m_older;
    LinkButton *m_back;
    Label *m_title;
    SegmentedSwitch *m_mode;
    QComboBox *m_file;
    QSpinBox *m_sheet; ///< of a file with several pages
    QComboBox *m_earlier;
    QList<std::pair<QToolButton *, std::function<QString()>>> m_zoom;
    LinkButton *m_copy;
    Label *m_said;
    ReviewCanvas *m_canvas;
    ReviewThreads *m_threads;
    Label *m_where;
    QPlainTextEdit *m_text;
    QCheckBox *m_internal;
    QPushButton *m_add;
};

} // namespace lianming
