// What the review shows: the rounds' files, a page of one and of the one it is compared with, and the pins on it.
#include "core/imaging/picturedifference.h"
#include "ui/approvals/reviewview.h"
#include "ui/shell/page.h"
#include "ui/text/approvalwords.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr QSize readBox(2000, 2000);

} // namespace

QList<ReviewView::Shown> ReviewView::files() const
{
    QList<Shown> out;
    for (qsizetype i = m_detail.submissions.size() - 1; i >= 0; --i) {
        for (qsizetype place = 0; place < m_detail.submissions[i].files.size(); ++place)
            out.append({&m_detail.submissions[i], place});
    }
    return out;
}

std::optional<ReviewView::Shown> ReviewView::current() const
{
    const qint64 id = m_file->currentData().toLongLong();
    for (const Shown &one : files()) {
        if (one.file().id.value == id)
            return one;
    }
    return std::nullopt;
}

std::optional<ReviewView::Shown> ReviewView::compared() const
{
    const qint64 id = m_earlier->currentData().toLongLong();
    for (const Shown &one : files()) {
        if (one.file().id.value == id)
            return one;
    }
    return std::nullopt;
}

QList<qint64> ReviewView::wanted() const
{
    return {m_file->currentData().toLongLong(), m_earlier->currentData().toLongLong(), m_sheet->value()};
}

void ReviewView::fillChoices()
{
    const qint64 kept = m_file->currentData().toLongLong();
    const qint64 keptEarlier = m_earlier->currentData().toLongLong();
    const QSignalBlocker quiet(m_file);
    const QSignalBlocker quietToo(m_earlier);
    m_file->clear();
    m_earlier->clear();
    const auto all = files();
    for (const Shown &one : all) {
        const QString text =
            tr("%1, round %2 · %3").arg(reviewStageText(one.round->stage)).arg(one.round->round).arg(one.file().name);
        m_file->addItem(text, one.file().id.value);
        m_earlier->addItem(text, one.file().id.value);
    }
    if (all.isEmpty())
        return;
    m_file->setCurrentIndex(std::max(m_file->findData(kept), 0));
    m_earlier->setCurrentIndex(m_earlier->findData(keptEarlier));
    compareWithOther();
}

void ReviewView::compareWithOther()
{
    if (m_earlier->currentIndex() >= 0 && m_earlier->currentData() != m_file->currentData())
        return;
    // The round before; for the first one, what came last.
    const auto all = files();
    const int here = m_file->currentIndex();
    int other = here + 1;
    while (other < int(all.size()) && all[other].round == all[here].round)
        ++other;
    const QSignalBlocker quiet(m_earlier);
    m_earlier->setCurrentIndex(other < int(all.size()) ? other : 0);
}

void ReviewView::turnTo(int page)
{
    // How many there are is known once the file was read.
    const QSignalBlocker quiet(m_sheet);
    m_sheet->setRange(1, std::max(page, 1));
    m_sheet->setValue(page);
    m_sheet->setVisible(false);
    m_canvas->setPlace({});
    m_canvas->showWhole();
    compareWithOther();
    showPictures();
}

void ReviewView::showPictures()
{
    ++m_round;
    m_read = wanted();
    m_newer = m_older = {};
    m_canvas->setPicture({});
    m_canvas->setEarlier({});
    m_said->setText({});
    const auto shown = current();
    if (!shown) {
        m_canvas->setNotice(tr("Nothing was handed in yet."));
    } else if (!shown->file().isShown()) {
        m_canvas->setNotice(tr("%1 is no picture: save a copy to read it. Remarks about it can be written here.")
                                .arg(shown->file().name));
    } else {
        m_canvas->setNotice(tr("Reading the picture…"));
        readPicture(shown->file(), &ReviewCanvas::setPicture, &ReviewView::m_newer);
    }
    const auto earlier = compared();
    const auto caption = [](const std::optional<Shown> &one) {
        return one ? tr("%1, round %2").arg(reviewStageText(one->round->stage)).arg(one->round->round) : QString();
    };
    m_canvas->setCaptions(caption(shown), caption(earlier));
    if (earlier && earlier->file().isShown())
        readPicture(earlier->file(), &ReviewCanvas::setEarlier, &ReviewView::m_older);
    showPins();
    showState();
}

void ReviewView::readPicture(const SubmissionFile &file, void (ReviewCanvas::*put)(const QImage &),
                             PicturePage ReviewView::*kept)
{
    const QPointer<ReviewView> self(this);
    PictureWorker &pictures = m_page.session().pictures;
    m_page.load(
        m_page.session().worker.run(std::make_shared<Progress>(),
                                    [file, page = m_sheet->value(), &pictures](Workspace &w, Progress &) {
                                        return pictures.page(w.files.path(file.sha256), page, readBox, file.name);
                                    }),
        [self, put, kept, round = m_round](const PicturePage &page) {
            if (!self || round != self->m_round)
                return;
            (*self).*kept = page;
            const bool isLacking = kept == &ReviewView::m_older && self->lacksEarlier();
            (self->m_canvas->*put)(isLacking ? QImage() : page.picture);
            self->showSheets();
            self->compare();
            self->showState();
        },
        [self](const Error &) {
            if (self)
                self->m_canvas->setNotice(tr("The picture cannot be read."));
        });
}

void ReviewView::showSheets()
{
    const QSignalBlocker quiet(m_sheet);
    m_sheet->setMaximum(std::max(m_newer.pages, m_sheet->value()));
    m_sheet->setVisible(m_sheet->maximum() > 1);
    m_sheet->setPrefix(tr("Page "));
    m_sheet->setSuffix(tr(" of %1").arg(m_sheet->maximum()));
}

bool ReviewView::lacksEarlier() const
{
    return !m_older.picture.isNull() && m_older.pages < m_sheet->value(); // its last page was read instead
}

void ReviewView::compare()
{
    if (m_canvas->mode() != CanvasMode::Difference || m_newer.picture.isNull() || m_older.picture.isNull()
        || lacksEarlier())
        return;
    const QPointer<ReviewView> self(this);
    m_page.load(
        m_page.session().worker.run(std::make_shared<Progress>(),
                                    [older = m_older.picture, newer = m_newer.picture, mark = color(Token::Stop)](
                                        Workspace &, Progress &) { return pictureDifference(older, newer, mark); }),
        [self, round = m_round](const PictureDifference &difference) {
            if (!self || round != self->m_round)
                return;
            self->m_canvas->setDifference(difference.picture);
            const QString share = QString::number(difference.share() * 100, 'f', 1);
            self->m_said->setText(difference.resized
                                      ? tr("%1 % of the pixels have changed; the earlier picture had other "
                                           "proportions and was fitted.")
                                            .arg(share)
                                      : tr("%1 % of the pixels have changed.").arg(share));
        });
}

void ReviewView::showPins()
{
    QList<CanvasPin> pins;
    const auto shown = current();
    for (const ReviewThread &thread : std::as_const(m_detail.threads)) {
        if (!shown || !thread.first.pin.area)
            continue;
        if (thread.first.pin.page != m_sheet->value())
            continue;
        const bool isHere = thread.first.pin.file == shown->file().id;
        bool isEarlier = false;
        for (const Submission &round : std::as_const(m_detail.submissions)) {
            isEarlier =
                isEarlier
                || (round.stage == shown->round->stage && round.round < shown->round->round
                    && shown->place < round.files.size() && round.files[shown->place].id == thread.first.pin.file);
        }
        if (isHere || (isEarlier && !thread.isResolved()) || (isEarlier && thread.id().value == m_chosen))
            pins.append({thread.id().value, thread.number, *thread.first.pin.area, thread.isResolved(), !isHere});
    }
    m_canvas->setPins(pins);
    m_canvas->setChosen(m_chosen);
    m_threads->show(m_detail, m_rights, m_chosen);
}

void ReviewView::choose(qint64 thread)
{
    m_chosen = thread == m_chosen ? 0 : thread;
    const auto found = std::ranges::find(m_detail.threads, Id<ReviewComment>{m_chosen}, &ReviewThread::id);
    const auto shown = current();
    if (found != m_detail.threads.end() && found->first.pin.file.isSet() && shown
        && m_canvas->mode() == CanvasMode::One) {
        const ReviewPin &pin = found->first.pin;
        if (pin.file != shown->file().id) {
            const QSignalBlocker quiet(m_file);
            m_file->setCurrentIndex(m_file->findData(pin.file.value));
            turnTo(pin.page); // its pins follow
            return;
        }
        if (pin.page != m_sheet->value()) {
            turnTo(pin.page);
            return;
        }
    }
    showPins();
}

} // namespace lianming
