//! Errors of live scans: E7xx.

use super::CodeExplanation;

/// An explanation of a failed scan. Its example depends on the machine, the network and the page.
const fn scan(
    told: [&'static str; 3],
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    CodeExplanation::in_words(told, example, fixed)
}

/// A phase that failed says nothing about the cookies of the page.
const NO_RESULT: &str =
    "The phase has no result. Charte does not report that the page set no cookies in it.";

pub(super) const NO_BROWSER: CodeExplanation = scan(
    [
        "Charte found no browser that it can drive.",
        "A scan loads the page in a real browser, because scripts and consent managers set cookies \
         only there.",
        "Install Chromium or Chrome, or give the path of one.",
    ],
    "A scan on a server without Chromium and Chrome.",
    "The same scan after Chromium is installed.",
);

pub(super) const BAD_BROWSER: CodeExplanation = scan(
    [
        "The file that was given as the browser cannot be run.",
        "A scan loads the page in a real browser.",
        "Give the path of the program itself, and make sure that you may run it.",
    ],
    "A path that leads to a folder, or to a file without permission to run it.",
    "The path of `chromium` or `google-chrome`.",
);

pub(super) const SANDBOX: CodeExplanation = scan(
    [
        "The browser cannot start its sandbox. This happens when it runs as root, and in most \
         containers.",
        "The sandbox protects the machine from the pages that the browser loads.",
        "Do not run the scan as root. If the machine is disposable, allow the browser to run without \
         a sandbox (`--no-sandbox`).",
    ],
    "A scan as root in a container.",
    "The same scan as an ordinary user.",
);

pub(super) const BROWSER_START: CodeExplanation = scan(
    [
        "The browser was started, but did not become ready.",
        "Without a browser there is no recording.",
        "Start the browser by hand to see its message. Often a library is missing, or the disk is \
         full.",
    ],
    "A Chromium that lacks a system library.",
    "The same Chromium after the library is installed.",
);

pub(super) const BROWSER_ENDED: CodeExplanation = scan(
    [
        "The browser ended during the scan.",
        "The phases that were not finished have no result.",
        "Scan again. If it happens each time, give the machine more memory.",
    ],
    "A browser that the operating system ended because the memory was exhausted.",
    "A scan on a machine with more memory.",
);

pub(super) const PROTOCOL: CodeExplanation = scan(
    [
        "The browser refused a command of the DevTools protocol.",
        NO_RESULT,
        "Update the browser. If the error remains, report it with the version of the browser.",
    ],
    "A browser that is too old to know the command.",
    "A current version of Chromium.",
);

pub(super) const TIMEOUT: CodeExplanation = scan(
    [
        "The browser or the page did not answer in time.",
        NO_RESULT,
        "Check that the page loads in a browser on the same machine, and scan again. On a slow \
         machine, allow more time.",
    ],
    "A page whose server does not answer within the time limit.",
    "The same page while its server answers.",
);

pub(super) const NAVIGATION: CodeExplanation = scan(
    [
        "The page did not load.",
        NO_RESULT,
        "Check the address and the connection. The message contains the browser's reason, such as \
         `net::ERR_NAME_NOT_RESOLVED`.",
    ],
    "An address whose host does not exist.",
    "The address of a page that loads in a browser.",
);

pub(super) const PAGE_CRASHED: CodeExplanation = scan(
    [
        "The page crashed in the browser.",
        NO_RESULT,
        "Scan again. If it happens each time, give the machine more memory, or update the browser.",
    ],
    "A page that needs more memory than the browser may use.",
    "The same page on a machine with more memory.",
);

pub(super) const PAGE_BUSY: CodeExplanation = scan(
    [
        "A script keeps the page busy, so the page does not answer the browser.",
        NO_RESULT,
        "Fix the script, or scan another page of the site.",
    ],
    "A page with a script that never ends.",
    "The same page without the script.",
);

pub(super) const BAD_ADDRESS: CodeExplanation = scan(
    [
        "The address is not one of a page that a browser can load.",
        "A scan loads pages over `https` and `http` only.",
        "Write the address as in the address bar, such as `https://www.example.fr/`.",
    ],
    "`file:///etc/passwd`",
    "`https://www.example.fr/`",
);

pub(super) const BAD_DATA: CodeExplanation = scan(
    [
        "A file that describes consent managers or button texts is malformed.",
        "With a wrong description, the scan could press the wrong button.",
        "Correct the file as the message says.",
    ],
    "A file of button texts with an unknown key.",
    "The same file without the key.",
);

pub(super) const NO_BANNER: CodeExplanation = scan(
    [
        "The page showed no consent banner, so the scan could not answer one.",
        "The scan has no result for the phases `refused`, `accepted` and `withdrawn`. Some sites \
         show the banner only in some countries, or only to people.",
        "If the page has no banner, read only the phase `before`. Otherwise record the visit by \
         hand, as HAR.",
    ],
    "A page without a banner.",
    "A recording of the page in which you answered the banner yourself.",
);

pub(super) const NO_BUTTON: CodeExplanation = scan(
    [
        "The banner has no button for this answer, neither on its first layer nor on its second.",
        "The scan cannot give this answer, so it has no result for the phase. If there is no button \
         to refuse, visitors cannot refuse either.",
        "Add the button to the banner.",
    ],
    "A banner whose only button is “Accept all”.",
    "The same banner with a button “Refuse all”.",
);

pub(super) const UNCONFIRMED: CodeExplanation = scan(
    [
        "The scan pressed the button, but nothing shows that the page accepted the answer.",
        "Without a sign that the answer counted, the cookies that follow prove nothing about it.",
        "Check by hand what the button does. Record the visit as HAR if it works for you.",
    ],
    "A button “Refuse all” that leaves the banner open.",
    "A button that closes the banner and stores the answer.",
);

pub(super) const UNSUPPORTED_SYSTEM: CodeExplanation = scan(
    [
        "Scans run on Linux and macOS only.",
        "On other systems, Charte cannot drive the browser.",
        "Scan on Linux or macOS, or record the visit as HAR and check the file.",
    ],
    "A scan on Windows.",
    "`charte check visit.har` on Windows.",
);

pub(super) const IO: CodeExplanation = scan(
    [
        "The scan could not use a file or a process.",
        "Without its files, the scan cannot run the browser or keep the recording.",
        "Check the free space and the permissions of the folder for temporary files.",
    ],
    "A scan while the disk is full.",
    "The same scan with free space.",
);

pub(super) const NO_WITHDRAWAL: CodeExplanation = scan(
    [
        "After the answer, the page shows no link or button that leads back to the choices.",
        "The scan cannot withdraw the consent, so it has no result for the phase. Visitors must be \
         able to withdraw as easily as they agreed.",
        "Add a link such as “Cookie settings” to every page, and make it open the choices.",
    ],
    "A page whose banner never appears again.",
    "The same page with a link “Cookie settings” in its footer.",
);

pub(super) const TOO_MUCH: CodeExplanation = scan(
    [
        "The page sent more requests, or wrote more cookies, than a recording holds.",
        "The recording is incomplete, so a report about it would be incomplete too.",
        "Scan a page that does less, or fix the script that repeats its requests.",
    ],
    "A page that sends a request every millisecond.",
    "The same page without the loop.",
);

pub(super) const OTHER_FOLDER: CodeExplanation = scan(
    [
        "The folder holds recordings of another address, or of other settings, or a file that is \
         no recording.",
        "A scan that continues them would compare visits that cannot be compared.",
        "Scan into another folder, or start anew without `--resume`, which replaces the files.",
    ],
    "A scan with `--gpc --resume` into the folder of a scan without `--gpc`.",
    "The same scan into another folder.",
);
