// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The heads of one transparency log, each proven to extend the one before.
/// @notice Immutable: no proxy, no pause, no edit. A head that does not extend the last one is refused here,
/// so a log that rewrote or forked its history cannot be anchored, whoever holds its keys.
contract HeirloomLog {
    error NotAnchorer();
    error NotAdmin();
    error LogClosed();
    error NotGrowing(uint64 latest, uint64 offered);
    error TooLarge(uint64 offered);
    error Inconsistent(uint64 latest, uint64 offered);
    error ZeroAddress();
    error NoSuccessor(address offered);
    error NoSha256();

    event Anchored(uint64 indexed size, bytes32 root, uint64 previousSize);
    event AnchorerReplaced(address indexed previous, address indexed anchorer);
    event Closed(uint64 indexed size, address indexed next);

    /// The origin line of the log's checkpoints.
    string public origin;
    /// Can replace the anchorer or close the log, and nothing else.
    address public admin;
    /// The contract of the log that follows this one; zero until this one is closed.
    address public next;
    /// Root of each anchored size; zero where that size was never anchored.
    mapping(uint64 size => bytes32 root) public rootOf;

    /// One slot, so that an anchor reads and writes it once: size (48 bits), time (48 bits, enough for chains that count
    /// milliseconds), anchorer (160 bits). A closed log has no anchorer.
    uint256 private head;

    uint256 private constant TIME = 160;
    uint256 private constant SIZE = 208;

    constructor(string memory origin_, address admin_, address anchorer_) {
        if (admin_ == address(0) || anchorer_ == address(0)) revert ZeroAddress();
        // On a chain without this precompile every proof would hash to nothing.
        if (sha256("") != 0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855) revert NoSha256();
        origin = origin_;
        admin = admin_;
        head = uint160(anchorer_);
        emit AnchorerReplaced(address(0), anchorer_);
    }

    /// @notice The last anchored head and the time of its block; all zero before the first.
    function latest() external view returns (uint64 size, bytes32 root, uint64 time, bool closed) {
        size = uint64(head >> SIZE);
        return (size, rootOf[size], uint48(head >> TIME), uint160(head) == 0);
    }

    /// @notice The key that may add heads; nobody once the log is closed.
    function anchorer() public view returns (address) {
        return address(uint160(head));
    }

    /// @notice Adds a head. `proof` is the RFC 9162 consistency proof from the last size; empty for the first head.
    /// Repeating the last head changes nothing, so a transaction sent twice does no harm.
    function anchor(uint64 size, bytes32 root, bytes32[] calldata proof) external {
        uint256 packed = head;
        uint64 last = uint64(packed >> SIZE);
        bytes32 lastRoot = rootOf[last];
        if (size == last && root == lastRoot && size != 0) return;
        if (msg.sender != address(uint160(packed))) {
            if (uint160(packed) == 0) revert LogClosed();
            revert NotAnchorer();
        }
        if (size <= last) revert NotGrowing(last, size);
        if (size > type(uint48).max) revert TooLarge(size);
        bool follows = last == 0 ? proof.length == 0 : extendsHead(last, lastRoot, size, root, proof);
        if (!follows || root == 0) revert Inconsistent(last, size);
        rootOf[size] = root;
        head = uint256(size) << SIZE | uint256(uint48(block.timestamp)) << TIME | uint160(packed);
        emit Anchored(size, root, last);
    }

    /// @notice Whether the leaf is at `index` in the anchored tree of `size` (RFC 9162, 2.1.3.2).
    /// `leafHash` is SHA-256 of 0x00 and the leaf.
    function verify(bytes32 leafHash, uint64 index, uint64 size, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        bytes32 root = rootOf[size];
        if (root == 0 || index >= size) return false;
        return includes(leafHash, index, size, root, proof);
    }

    /// @notice Whether the second head extends the first (RFC 9162, 2.1.4.2).
    function consistent(uint64 size1, bytes32 root1, uint64 size2, bytes32 root2, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        if (size1 == 0 || size1 > size2) return false;
        if (size1 == size2) return root1 == root2 && proof.length == 0;
        return extendsHead(size1, root1, size2, root2, proof);
    }

    /// @notice Gives the role of adding heads to another key.
    function replaceAnchorer(address anchorer_) external {
        if (msg.sender != admin) revert NotAdmin();
        if (anchorer() == address(0)) revert LogClosed();
        if (anchorer_ == address(0)) revert ZeroAddress();
        emit AnchorerReplaced(anchorer(), anchorer_);
        head = head >> TIME << TIME | uint160(anchorer_);
    }

    /// @notice Ends this log for ever and names the contract of the log that follows.
    function close(address next_) external {
        if (msg.sender != admin) revert NotAdmin();
        if (anchorer() == address(0)) revert LogClosed();
        if (next_ == address(this) || next_.code.length == 0) revert NoSuccessor(next_);
        head = head >> TIME << TIME;
        next = next_;
        emit Closed(uint64(head >> SIZE), next_);
    }

    /// The algorithm of RFC 9162, 2.1.4.2, for 0 < size1 < size2, with its shifts worked out beforehand: below the
    /// highest bit in which the two paths differ each level has one hash, above it each set bit has one. So the sizes
    /// say how many hashes there are, and no proof makes more work than its sizes ask for.
    ///
    /// An inner node is SHA-256 of 0x01, left and right (RFC 6962). The two running hashes lie in memory as the right
    /// half of such 65 bytes, and each result goes to where it is needed next.
    function extendsHead(uint256 size1, bytes32 root1, uint256 size2, bytes32 root2, bytes32[] calldata proof)
        private
        view
        returns (bool ok)
    {
        assembly ("memory-safe") {
            let lowest := and(size1, sub(0, size1))
            let path := sub(div(size1, lowest), 1)
            let differ := xor(path, div(sub(size2, 1), lowest))
            let oldIn := add(mload(0x40), 0x1f)
            let oldLeft := add(oldIn, 0x01)
            let oldRight := add(oldIn, 0x21)
            let newIn := add(oldIn, 0x60)
            let newLeft := add(oldIn, 0x61)
            let newRight := add(oldIn, 0x81)
            let at := proof.offset
            mstore8(oldIn, 0x01)
            mstore8(newIn, 0x01)
            // A first tree whose size is a power of two is a node of the second; else the proof begins with such a node.
            mstore(oldRight, root1)
            if path {
                mstore(oldRight, calldataload(at))
                at := add(at, 0x20)
            }
            mstore(newRight, mload(oldRight))
            ok := 1
            for {} differ {} {
                let hash := calldataload(at)
                at := add(at, 0x20)
                differ := shr(1, differ)
                if and(path, 1) {
                    path := shr(1, path)
                    mstore(oldLeft, hash)
                    mstore(newLeft, hash)
                    ok := and(ok, staticcall(gas(), 0x02, oldIn, 0x41, oldRight, 0x20))
                    ok := and(ok, staticcall(gas(), 0x02, newIn, 0x41, newRight, 0x20))
                    continue
                }
                // A subtree that only the second tree has.
                path := shr(1, path)
                mstore(newLeft, mload(newRight))
                mstore(newRight, hash)
                ok := and(ok, staticcall(gas(), 0x02, newIn, 0x41, newRight, 0x20))
            }
            for {} path { path := and(path, sub(path, 1)) } {
                let hash := calldataload(at)
                at := add(at, 0x20)
                mstore(oldLeft, hash)
                mstore(newLeft, hash)
                ok := and(ok, staticcall(gas(), 0x02, oldIn, 0x41, oldRight, 0x20))
                ok := and(ok, staticcall(gas(), 0x02, newIn, 0x41, newRight, 0x20))
            }
            ok := and(ok, eq(at, add(proof.offset, shl(5, proof.length))))
            ok := and(ok, and(eq(mload(oldRight), root1), eq(mload(newRight), root2)))
        }
    }

    /// The algorithm of RFC 9162, 2.1.3.2, for index < size, worked out in the same way.
    function includes(bytes32 leafHash, uint256 index, uint256 size, bytes32 root, bytes32[] calldata proof)
        private
        view
        returns (bool ok)
    {
        assembly ("memory-safe") {
            let path := index
            let differ := xor(index, sub(size, 1))
            let input := add(mload(0x40), 0x1f)
            let left := add(input, 0x01)
            let right := add(input, 0x21)
            let at := proof.offset
            mstore8(input, 0x01)
            mstore(right, leafHash)
            ok := 1
            for {} differ { differ := shr(1, differ) } {
                switch and(path, 1)
                case 0 {
                    mstore(left, mload(right))
                    mstore(right, calldataload(at))
                }
                default {
                    mstore(left, calldataload(at))
                }
                ok := and(ok, staticcall(gas(), 0x02, input, 0x41, right, 0x20))
                at := add(at, 0x20)
                path := shr(1, path)
            }
            for {} path { path := and(path, sub(path, 1)) } {
                mstore(left, calldataload(at))
                ok := and(ok, staticcall(gas(), 0x02, input, 0x41, right, 0x20))
                at := add(at, 0x20)
            }
            ok := and(ok, eq(at, add(proof.offset, shl(5, proof.length))))
            ok := and(ok, eq(mload(right), root))
        }
    }
}
